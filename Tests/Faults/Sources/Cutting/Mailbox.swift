import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The orders for a proxy's thread, and its report of what it did.
final class Mailbox: Sendable {
  enum Order: Sendable {
    case arm(Cut, Set<String>)
    case bar(UInt16, Cut)
    case heal
    case close
  }

  private struct State {
    var orders: [Order] = []
    var strike: (at: ContinuousClock.Instant, command: String)?
  }

  /// A descriptor that is readable when there are orders.
  let bell: Int32
  private let rope: Int32
  private let state = Mutex(State())

  init() throws(SocketError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SocketError("pipe") }
    (bell, rope) = (ends[0], ends[1])
    Sockets.setNonblocking(bell)
    Sockets.setNonblocking(rope)
  }

  deinit {
    close(bell)
    close(rope)
  }

  func put(_ order: Order) {
    state.withLock { $0.orders.append(order) }
    _ = [UInt8(1)].withUnsafeBytes { write(rope, $0.baseAddress, 1) }
  }

  /// The orders that came since the last time, in their order.
  func take() -> [Order] {
    var rings = [UInt8](repeating: 0, count: 64)
    while read(bell, &rings, rings.count) > 0 {}
    return state.withLock { state in
      defer { state.orders = [] }
      return state.orders
    }
  }

  var strike: (at: ContinuousClock.Instant, command: String)? { state.withLock { $0.strike } }

  func note(_ command: String) { state.withLock { $0.strike = (.now, command) } }
  func forgetStrike() { state.withLock { $0.strike = nil } }
}
