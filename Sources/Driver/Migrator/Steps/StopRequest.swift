import Synchronization

/// A wish that migrating stops where it can go on later: behind a step, or behind a batch of one.
package final class StopRequest: Sendable {
  private let asked = Mutex(false)

  package init() {}

  package func stop() { asked.withLock { $0 = true } }

  package var isAsked: Bool { asked.withLock(\.self) }
}
