extension PlainTime {
  /// How much later the first time is on the same date; negative if it is earlier.
  public static func - (left: PlainTime, right: PlainTime) -> Duration {
    .milliseconds(left.millisecondOfDay - right.millisecondOfDay)
  }

  /// The time of day a duration later, on a clock that is never changed, floored to the
  /// millisecond.
  ///
  /// - Returns: the time, and how many days later its date is (negative for earlier). Nil if that
  ///   is more days than the years 1 to 9999 have.
  public func adding(_ duration: Duration) -> (time: PlainTime, days: Int)? {
    let (seconds, attoseconds) = duration.components
    guard seconds.magnitude < 400_000_000_000 else { return nil }
    let fraction = attoseconds.flooredDivision(by: 1_000_000_000_000_000).quotient
    let sum = Int64(millisecondOfDay) + seconds * 1000 + fraction
    let (days, rest) = sum.flooredDivision(by: 86_400_000)
    return (PlainTime(uncheckedMillisecondOfDay: Int32(rest)), Int(days))
  }
}
