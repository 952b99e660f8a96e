internal import CMongo

/// A moment of the monotonic clock, in whole nanoseconds.
///
/// The standard library's clocks tell the same. What holds one of their instants has no layout that
/// the compiler knows, though, so that each copy of it is a call or several; and every small call
/// holds a dozen. On Linux this clock stands still while the machine sleeps, and is read without
/// the kernel.
struct Moment: Comparable, Hashable, Sendable {
  let nanoseconds: Int64

  static var now: Moment { Moment(nanoseconds: brine_now()) }

  /// Clamped to what 64 bits hold, which is some 292 years.
  static func + (moment: Moment, duration: Duration) -> Moment {
    let span = duration.nanoseconds
    let (sum, overflow) = moment.nanoseconds.addingReportingOverflow(span)
    return Moment(nanoseconds: overflow ? (span < 0 ? .min : .max) : sum)
  }

  static func - (later: Moment, earlier: Moment) -> Duration { earlier.duration(to: later) }

  /// Below zero when the other one is earlier.
  func duration(to other: Moment) -> Duration {
    let (difference, overflow) = other.nanoseconds.subtractingReportingOverflow(nanoseconds)
    return .nanoseconds(overflow ? (other < self ? Int64.min : .max) : difference)
  }

  static func < (one: Moment, other: Moment) -> Bool { one.nanoseconds < other.nanoseconds }
}
