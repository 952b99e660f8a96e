/// Where a request's body ends (RFC 9112, 6.3). A body whose end is in doubt is never guessed at.
enum Framing: Hashable, Sendable {
  /// So many bytes; mostly none.
  case length(Int)
  case chunked

  /// - Parameter fields: all of the head's.
  init(of fields: [FieldLine], minorVersion: Int) throws(RequestFault) {
    let codings = fields.filter { $0.name == "transfer-encoding" }
    let lengths = fields.filter { $0.name == "content-length" }
    guard codings.isEmpty else {
      guard lengths.isEmpty else {
        throw .malformed("Transfer-Encoding and Content-Length exclude each other.")
      }
      guard minorVersion > 0 else { throw .malformed("HTTP/1.0 has no Transfer-Encoding.") }
      try Self.checkIsChunked(codings)
      self = .chunked
      return
    }
    guard lengths.count <= 1 else { throw .malformed("There is more than one Content-Length.") }
    self = .length(try lengths.first.map(Self.length) ?? 0)
  }

  private static func length(_ field: FieldLine) throws(RequestFault) -> Int {
    guard !field.value.isEmpty, field.value.utf8.allSatisfy(\.isDigit),
      let length = Int(field.value)
    else { throw .malformed("Content-Length is not a number of bytes.") }
    return length
  }

  private static func checkIsChunked(_ fields: [FieldLine]) throws(RequestFault) {
    let codings = Headers.elements(of: fields.map(\.value)).map { $0.lowercased() }
    guard codings.last == "chunked" else {
      throw .malformed("A Transfer-Encoding that does not end with chunked has no end.")
    }
    let others = codings.dropLast()
    guard !others.contains("chunked") else { throw .malformed("The body is chunked twice.") }
    guard others.isEmpty else { throw .unknownTransferCoding }
  }
}
