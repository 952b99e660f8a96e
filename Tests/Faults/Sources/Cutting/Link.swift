#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One connection to a proxy and the one that the proxy opened for it to its member.
final class Link {
  enum State {
    case open
    /// The replies of the member are dropped.
    case swallowing
    /// Nothing is read and nothing written, at either end.
    case silent
    case closed
  }

  /// No more bytes are read while the other end has more than this many left to receive.
  private static let limit = 1 << 20

  let near: Int32
  let far: Int32
  var state = State.open
  /// Nil before the first message.
  var origin: WireMessage.Origin?
  /// Bytes from the client that are not sent on yet, usually the beginning of a message.
  var arrived: [UInt8] = []
  private var toFar: [UInt8] = []
  private var toNear: [UInt8] = []

  init(near: Int32, far: Int32) {
    self.near = near
    self.far = far
  }

  var isOfClient: Bool { origin == .client }

  /// What to wait for at both ends.
  var waits: [pollfd] {
    guard state != .silent else { return [Self.nothing, Self.nothing] }
    return [
      wait(near, reads: toFar.count < Self.limit, writes: !toNear.isEmpty),
      wait(far, reads: toNear.count < Self.limit, writes: !toFar.isEmpty),
    ]
  }

  private static let nothing = pollfd(fd: -1, events: 0, revents: 0)

  private func wait(_ descriptor: Int32, reads: Bool, writes: Bool) -> pollfd {
    let events = (reads ? Int16(POLLIN) : 0) | (writes ? Int16(POLLOUT) : 0)
    return pollfd(fd: descriptor, events: events, revents: 0)
  }

  /// Reads what the client sent; the proxy decides what to do with it.
  func readNear() { if !Sockets.receive(from: near, into: &arrived) { close() } }

  /// Reads what the member answered and passes it on.
  func readFar() {
    let isOpen = Sockets.receive(from: far, into: &toNear)
    if state == .swallowing { toNear = [] }
    flush()
    if !isOpen { close() }
  }

  func send(_ bytes: some Sequence<UInt8>) {
    toFar.append(contentsOf: bytes)
    flush()
  }

  func flush() {
    guard state != .closed, state != .silent else { return }
    if !Sockets.send(&toFar, to: far) || !Sockets.send(&toNear, to: near) { close() }
  }

  func close() {
    guard state != .closed else { return }
    state = .closed
    _ = [near, far].map { descriptor in closed(descriptor) }
  }
}

/// The system's `close`; inside `Link` the name would mean the method.
private func closed(_ descriptor: Int32) -> Int32 { close(descriptor) }
