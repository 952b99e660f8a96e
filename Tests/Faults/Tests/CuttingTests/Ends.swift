import Cutting
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A proxy, the member behind it, and one connection through both.
final class Ends {
  let proxy: Proxy
  private let listener: Int32
  private let near: Int32
  private let far: Int32

  /// - Parameter first: The message that tells whose connection it is.
  init(first: [UInt8]) throws {
    let (listener, port) = try Sockets.listener()
    self.listener = listener
    proxy = try Proxy(to: port)
    near = try #require(Sockets.connection(to: proxy.port))
    Self.wait(for: listener)
    far = try #require(Sockets.accepted(by: listener))
    ask(first)
    #expect(asked(first.count) == first)
  }

  deinit {
    proxy.close()
    for descriptor in [near, far, listener] { close(descriptor) }
  }

  /// Sends from the client's end.
  func ask(_ bytes: [UInt8]) {
    var bytes = bytes
    _ = Sockets.send(&bytes, to: near)
  }

  /// Sends from the member's end.
  func answer(_ bytes: [UInt8]) {
    var bytes = bytes
    _ = Sockets.send(&bytes, to: far)
  }

  /// What came to the member, up to so many bytes; fewer when the connection ended.
  func asked(_ count: Int = .max) -> [UInt8] { Self.read(far, count) }

  /// What came to the client.
  func answered(_ count: Int = .max) -> [UInt8] { Self.read(near, count) }

  private static func read(_ descriptor: Int32, _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count, wait(for: descriptor) {
      guard Sockets.receive(from: descriptor, into: &bytes) else { break }
    }
    return bytes
  }

  /// False when nothing came for long.
  @discardableResult
  private static func wait(for descriptor: Int32) -> Bool {
    var waits = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    let isReady = poll(&waits, 1, 10_000) == 1
    #expect(isReady, "nothing came")
    return isReady
  }
}

/// Messages as a client and a member send them.
enum Message {
  /// A command without fields but its name.
  static func command(_ name: String) -> [UInt8] {
    let body: [UInt8] = [0x10] + name.utf8 + [0, 1, 0, 0, 0, 0]
    let document = number(body.count + 4) + body
    return wire(2013, number(0) + [0] + document)
  }

  /// The first message of a member's connection; of a client's without a port.
  static func hello(from port: UInt16? = nil) -> [UInt8] {
    guard let port else { return wire(2004, Array("hello".utf8)) }
    let host = "here:\(port)"
    let text = "internalClient" + "hostInfo\0"
    return wire(2004, Array(text.utf8) + number(host.utf8.count + 1) + host.utf8 + [0])
  }

  private static func wire(_ code: Int, _ rest: [UInt8]) -> [UInt8] {
    number(rest.count + 16) + number(1) + number(0) + number(code) + rest
  }

  private static func number(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
