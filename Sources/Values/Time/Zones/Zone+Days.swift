extension Zone {
  /// The first moment of a local date, which is not always 00:00. For a date that the zone skips,
  /// the moment of the skip.
  ///
  /// - Throws: `.outOfRange` within a day of the ends of the years 1 to 9999.
  public func startOfDay(_ date: PlainDate) throws(TimeError) -> Instant {
    let midnight = date.at(.midnight)
    guard case .gap = candidates(for: midnight) else { return try instant(of: midnight, .earlier) }
    let second = midnight.wallMilliseconds / 1000
    let change = changes.change(atWallSecond: second)
    guard let change, let start = Instant(second: change.second) else {
      throw .outOfRange
    }
    return start
  }

  /// How long a local date lasts: 24 hours, or often 23 or 25 when clocks change; zero for a date
  /// that the zone skips.
  ///
  /// - Throws: `.outOfRange` within a day of the ends of the years 1 to 9999.
  public func length(of date: PlainDate) throws(TimeError) -> Duration {
    guard let next = date.adding(days: 1) else { throw .outOfRange }
    return try startOfDay(next) - startOfDay(date)
  }
}
