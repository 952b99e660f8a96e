/// The first line of a request (RFC 9112, 3): `GET /v1/athletes HTTP/1.1`.
struct RequestLine: Hashable, Sendable {
  let method: String
  let target: String
  /// Of HTTP/1: 0, or 1 for every later one (RFC 9110, 2.5).
  let minorVersion: Int

  /// - Parameter line: without its CRLF.
  init(parsing line: some Collection<UInt8>, limits: ConnectionLimits) throws(RequestFault) {
    let parts = line.split(separator: .space, omittingEmptySubsequences: false)
    guard parts.count == 3 else {
      throw .malformed("A request begins with a method, a target and HTTP/1.1, one space between.")
    }
    minorVersion = try Self.minorVersion(parts[2])
    guard parts[0].isToken else { throw .malformed("The method is not a word.") }
    guard !parts[1].isEmpty, parts[1].allSatisfy(Self.isTargetByte) else {
      throw .malformed("The target holds what must be percent-encoded.")
    }
    guard parts[1].count <= limits.targetBytes else {
      throw .targetTooLong(limit: limits.targetBytes)
    }
    method = String(decoding: parts[0], as: UTF8.self)
    target = String(decoding: parts[1], as: UTF8.self)
    guard Method.recognized.contains(method) else { throw .unknownMethod }
  }

  /// As the decoder is given it.
  var bytes: [UInt8] { Array("\(method) \(target) HTTP/1.\(minorVersion)\r\n".utf8) }

  /// A fragment is the client's own business and is never sent.
  private static func isTargetByte(_ byte: UInt8) -> Bool {
    byte.isVisible && byte != UInt8(ascii: "#")
  }

  private static func minorVersion(_ text: some Collection<UInt8>) throws(RequestFault) -> Int {
    let bytes = Array(text)
    guard bytes.count == 8, bytes.starts(with: "HTTP/".utf8), bytes[5].isDigit,
      bytes[6] == UInt8(ascii: "."), bytes[7].isDigit
    else { throw .malformed("The request line does not end with HTTP/1.1.") }
    guard bytes[5] == UInt8(ascii: "1") else { throw .unknownVersion }
    return bytes[7] == UInt8(ascii: "0") ? 0 : 1
  }
}
