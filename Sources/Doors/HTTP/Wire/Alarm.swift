import NIOCore

/// One alarm on an event loop, to be used on it only.
final class Alarm {
  private let eventLoop: any EventLoop
  private let ring: () -> Void
  private var scheduled: (task: Scheduled<Void>, deadline: NIODeadline)?

  init(on eventLoop: any EventLoop, ring: @escaping () -> Void) {
    self.eventLoop = eventLoop
    self.ring = ring
  }

  /// Sets the deadline, or none. A later deadline does not reschedule, so `ring` may be called
  /// early.
  func set(_ deadline: NIODeadline?) {
    if let scheduled, let deadline, scheduled.deadline <= deadline { return }
    cancel()
    guard let deadline else { return }
    let task = eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { [weak self] in
      self?.scheduled = nil
      self?.ring()
    }
    scheduled = (task, deadline)
  }

  func cancel() {
    scheduled?.task.cancel()
    scheduled = nil
  }
}
