import Time

/// The device's timer starting or stopping.
struct FITTimerEvent: Hashable {
  let instant: Instant
  let change: Change

  enum Change: Hashable {
    case started
    case stopped
  }
}

extension FITTimerEvent {
  /// `nil` if the message is not a timer event or has no time.
  ///
  /// Numbers of events and their types as published in fitdecode
  /// (github.com/polyvertex/fitdecode, MIT).
  init?(_ message: FITMessage) {
    let timer: Int64 = 0
    guard message.integer(FITField.Event.event) == timer, let instant = message.instant,
      let change = Change(type: message.integer(FITField.Event.type))
    else { return nil }
    self.init(instant: instant, change: change)
  }
}

extension FITTimerEvent.Change {
  fileprivate init?(type: Int64?) {
    switch type {
    case 0: self = .started  // start
    case 1, 4, 8, 9: self = .stopped  // stop, stop_all, stop_disable, stop_disable_all
    default: return nil
    }
  }
}
