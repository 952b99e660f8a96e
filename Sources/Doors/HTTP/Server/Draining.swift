import Synchronization

/// Whether the server is about to stop, so that whoever sends it work stops first.
package final class Draining: Sendable {
  private let state = Mutex(false)

  package init() {}

  package var isDraining: Bool { state.withLock { $0 } }

  /// There is no way back.
  package func begin() {
    state.withLock { $0 = true }
  }
}
