import HummingbirdCore
import NIOCore
import Synchronization

/// Has room for so many connections: for one more, the connection that has been idle for longest
/// gives way.
///
/// The library asks it whether to accept another connection. Each connection tells it when it is
/// idle, and asks before it promises its client to stay open.
final class ConnectionRoom: AvailableConnectionsDelegate {
  /// Told to the connection that is to close. It refuses by `stays` if it is not idle any more.
  struct GiveWay: Sendable {}

  /// When a connection became idle, as a number that only rises.
  typealias Turn = Int

  private struct State {
    var open = 0
    /// Those of them that were told to close, or that close after their next answer.
    var leaving = 0
    var idle: [Turn: any Channel] = [:]
    var turns = 0
  }

  private let limit: Int
  private let state = Mutex(State())

  init(for limit: Int) {
    self.limit = limit
  }

  // MARK: - What the library says and asks

  func connectionOpened() {
    state.withLock { $0.open += 1 }
  }

  func connectionClosed() {
    state.withLock { state in
      state.open -= 1
      state.leaving = max(0, state.leaving - 1)
    }
  }

  /// The one more is accepted, too: only then is it known that somebody waits.
  func isAcceptingNewConnections() -> Bool {
    state.withLock { $0.open <= limit }
  }

  // MARK: - What connections say and ask

  /// A new connection is here, idle as yet. Another one gives way if there are too many.
  func entered(_ channel: any Channel) -> Turn {
    makeRoom()
    return becameIdle(channel)
  }

  func becameIdle(_ channel: any Channel) -> Turn {
    state.withLock { state in
      state.turns += 1
      state.idle[state.turns] = channel
      return state.turns
    }
  }

  /// It is not idle any more, or it has ended.
  func isBusy(_ turn: Turn) {
    _ = state.withLock { $0.idle.removeValue(forKey: turn) }
  }

  /// Whether the connection may stay open after its answer; it closes if not.
  func mayStay() -> Bool {
    state.withLock { state in
      guard isShort(state) else { return true }
      state.leaving += 1
      return false
    }
  }

  /// A connection that was to give way had become busy meanwhile: the next one does.
  func stays() {
    state.withLock { $0.leaving = max(0, $0.leaving - 1) }
    makeRoom()
  }

  private func makeRoom() {
    let longestIdle = state.withLock { state -> (any Channel)? in
      guard isShort(state), let turn = state.idle.keys.min() else { return nil }
      state.leaving += 1
      return state.idle.removeValue(forKey: turn)
    }
    longestIdle?.pipeline.fireUserInboundEventTriggered(GiveWay())
  }

  private func isShort(_ state: State) -> Bool { state.open - state.leaving > limit }
}
