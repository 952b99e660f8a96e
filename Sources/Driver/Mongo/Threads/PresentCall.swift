import Synchronization

/// The call that a worker is at, for those who must let its caller go while the worker cannot: it
/// may be waiting inside libmongoc.
final class PresentCall: Sendable {
  private let call = Mutex<(any AnyCall)?>(nil)

  func begin(_ call: any AnyCall) { self.call.withLock { $0 = call } }

  func end() { call.withLock { $0 = nil } }

  /// Lets its caller go, unless it can do without a server.
  func abandon(with error: any Error) {
    guard let call = call.withLock(\.self), call.need != .nobody else { return }
    call.abandon(with: error)
  }
}
