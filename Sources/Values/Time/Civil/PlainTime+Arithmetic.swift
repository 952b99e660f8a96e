extension PlainTime {
  /// How much later on the same date the first is; negative if it is earlier.
  public static func - (left: PlainTime, right: PlainTime) -> Duration {
    .milliseconds(left.millisecondOfDay - right.millisecondOfDay)
  }

  /// What a clock without rules shows so much later, floored to the millisecond.
  ///
  /// - Returns: also how many dates further that is, negative for earlier ones; nil if they are
  ///   more than a `PlainDate` ever counts.
  public func adding(_ duration: Duration) -> (time: PlainTime, days: Int)? {
    let (seconds, attoseconds) = duration.components
    guard seconds.magnitude < 400_000_000_000 else { return nil }
    let fraction = attoseconds.flooredDivision(by: 1_000_000_000_000_000).quotient
    let sum = Int64(millisecondOfDay) + seconds * 1000 + fraction
    let (days, rest) = sum.flooredDivision(by: 86_400_000)
    return (PlainTime(uncheckedMillisecondOfDay: Int32(rest)), Int(days))
  }
}
