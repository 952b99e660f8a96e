package import ActivityFiles
package import Words

extension FileFault {
  /// As both doors tell it to programs.
  package var json: JSONValue {
    [
      "byteOffset": byteOffset.map { .integer(Int64($0)) } ?? .null, "message": .string(message),
    ]
  }
}
