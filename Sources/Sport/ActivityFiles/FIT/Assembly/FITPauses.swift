import Athletics
import Time

/// The pauses between a timer's stops and starts.
enum FITPauses {
  /// A stop shorter than this is no pause: the device's times are whole seconds, its lengths are
  /// not.
  private static let shortest: Duration = .seconds(1)

  /// Ordered by start, not overlapping.
  ///
  /// - Parameters:
  ///   - events: in the order of the file.
  ///   - end: when the recording ended (UTC). A timer that was stopped before it and never
  ///     started again stood still until then: the exercise was over, but not yet saved.
  static func between(_ events: [FITTimerEvent], until end: Instant) -> [Pause] {
    var pauses: [Pause] = []
    var stopped: Instant?
    for event in events {
      switch event.change {
      case .stopped: stopped = stopped ?? event.instant
      case .started:
        pauses += pause(stopped, event.instant, after: pauses.last)
        stopped = nil
      }
    }
    return pauses + pause(stopped, end, after: pauses.last)
  }

  /// The pause, if it is one and does not go back in time.
  private static func pause(_ start: Instant?, _ end: Instant, after last: Pause?) -> [Pause] {
    guard let start, end - start >= shortest, last.map({ $0.end <= start }) ?? true else {
      return []
    }
    return [Pause(start: start, end: end)].compactMap(\.self)
  }
}
