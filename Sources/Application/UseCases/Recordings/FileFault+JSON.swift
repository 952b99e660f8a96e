package import ActivityFiles
package import Words

extension FileFault {
  /// As both doors tell it to programs.
  package var json: JSONValue {
    ["byteOffset": .integer(Int64(byteOffset)), "message": .string(message)]
  }
}
