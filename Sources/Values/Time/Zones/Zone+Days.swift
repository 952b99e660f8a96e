extension Zone {
  /// The first moment of a local date, which need not be 00:00; of a skipped date, the moment of
  /// the skip.
  ///
  /// - Throws: `.outOfRange` at the ends of the range.
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

  /// How long a local date lasts: 24 hours, or 23, or 25, or less usual; zero for a skipped one.
  ///
  /// - Throws: `.outOfRange` at the ends of the range.
  public func length(of date: PlainDate) throws(TimeError) -> Duration {
    guard let next = date.adding(days: 1) else { throw .outOfRange }
    return try startOfDay(next) - startOfDay(date)
  }
}
