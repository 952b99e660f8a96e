import Athletics
import Time

/// Finds the pauses between the stops and starts of the timer.
enum FITPauses {
  /// A shorter stop does not count as a pause, because the times of the device are whole seconds.
  private static let shortest: Duration = .seconds(1)

  /// The pauses, ordered by start, not overlapping.
  ///
  /// - Parameters:
  ///   - events: in the order of the file.
  ///   - end: when the recording ended (UTC). If the timer was stopped before and never started
  ///     again, the last pause lasts until then: the exercise was over, but not yet saved.
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

  /// The pause between two times, as a list of one; empty if it is too short or overlaps the one
  /// before.
  private static func pause(_ start: Instant?, _ end: Instant, after last: Pause?) -> [Pause] {
    guard let start, end - start >= shortest, last.map({ $0.end <= start }) ?? true else {
      return []
    }
    return [Pause(start: start, end: end)].compactMap(\.self)
  }
}
