/// The part of MongoDB's wire protocol that a cut needs: where a message ends, who opened the
/// connection, and which command it is.
struct WireMessage: Hashable, Sendable {
  let bytes: [UInt8]

  private static let headerLength = 16
  /// Operation code of every message but the first of a connection.
  private static let commandCode = 2013

  /// Takes the first message out of what has arrived; nil when it is not whole yet.
  static func taken(from arrived: inout [UInt8]) -> WireMessage? {
    guard let length = number(at: 0, in: arrived) else { return nil }
    // The length is not valid: pass on what there is, and let the member refuse it.
    let end = length < headerLength ? arrived.count : length
    guard arrived.count >= end else { return nil }
    defer { arrived.removeFirst(end) }
    return WireMessage(bytes: Array(arrived[..<end]))
  }

  /// The command's name; nil for messages of the older kind.
  var command: String? {
    guard Self.number(at: 12, in: bytes) == Self.commandCode else { return nil }
    // Header, flags, the section's kind, the document's length, the first value's type.
    return Self.text(at: Self.headerLength + 10, in: bytes)
  }

  /// Who opened the connection that this message is the first of.
  var origin: Origin {
    guard bytes.firstRange(of: Array("internalClient".utf8)) != nil else { return .client }
    let key = Array("hostInfo\0".utf8)
    // The key, the text's length, and `host:port`, which a member tells when it allows tests.
    guard let range = bytes.firstRange(of: key),
      let host = Self.text(at: range.upperBound + 4, in: bytes),
      let port = host.split(separator: ":").last.flatMap({ UInt16($0) })
    else { return .member(port: nil) }
    return .member(port: port)
  }

  enum Origin: Hashable, Sendable {
    case client
    /// Another member, by the port on which it listens itself; nil when it did not say.
    case member(port: UInt16?)
  }

  private static func number(at start: Int, in bytes: [UInt8]) -> Int? {
    guard bytes.count >= start + 4 else { return nil }
    return (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
  }

  private static func text(at start: Int, in bytes: [UInt8]) -> String? {
    guard start < bytes.count else { return nil }
    return String(decoding: bytes[start...].prefix { $0 != 0 }, as: UTF8.self)
  }
}
