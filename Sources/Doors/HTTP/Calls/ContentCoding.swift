/// A coding that bodies may be sent in (RFC 9110, 8.4), such as `gzip`.
package struct ContentCoding: Sendable {
  /// Gives the decoded bytes, or nil as soon as they are more than the limit.
  ///
  /// - Throws: `NotInCoding`; any other error is none of the client's.
  package typealias Decode = @Sendable (_ bytes: [UInt8], _ limit: Int) throws -> [UInt8]?

  /// The bytes are not whole, or not in the coding at all.
  package struct NotInCoding: Error {
    package init() {}
  }

  /// In lower case.
  package let name: String
  let decode: Decode

  package init(_ name: String, decode: @escaping Decode) {
    self.name = name
    self.decode = decode
  }
}
