extension ZonedDateTime {
  /// The moment so much later on every clock: a day of 24 hours is not always a day here.
  public static func + (zoned: ZonedDateTime, duration: Duration) -> ZonedDateTime {
    ZonedDateTime(zoned.instant + duration, in: zoned.zone)
  }

  /// The same wall-clock time on a date a period later, or earlier if it is negative.
  ///
  /// - Parameters:
  ///   - period: how many months and days.
  ///   - monthEnd: what becomes of a day that the month does not have.
  ///   - disambiguation: which moment is meant if the clocks skip or repeat the time then.
  /// - Throws: `.gap` or `.overlap` if those are to be rejected; `.outOfRange` outside the range
  ///   or for a rejected day.
  public func adding(
    _ period: Period, monthEnd: MonthEnd = .clamp, _ disambiguation: Disambiguation = .compatible
  ) throws(TimeError) -> ZonedDateTime {
    guard let local = wallClock.adding(period, monthEnd: monthEnd) else { throw .outOfRange }
    return ZonedDateTime(try zone.instant(of: local, disambiguation), in: zone)
  }
}
