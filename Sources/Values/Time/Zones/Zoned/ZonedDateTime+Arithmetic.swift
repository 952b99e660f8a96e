extension ZonedDateTime {
  /// The moment an exact duration later. 24 hours later is not always the same local time on the
  /// next date.
  public static func + (zoned: ZonedDateTime, duration: Duration) -> ZonedDateTime {
    ZonedDateTime(zoned.instant + duration, in: zoned.zone)
  }

  /// The same local time on the date a period later, or earlier if the period is negative.
  ///
  /// - Parameters:
  ///   - period: how many months and days.
  ///   - monthEnd: what to do if the month does not have the day.
  ///   - disambiguation: which moment is meant if the clocks skip or repeat the time on that date.
  /// - Throws: `.gap` or `.overlap` under `.reject`; `.outOfRange` outside the years 1 to 9999, or
  ///   if `monthEnd` rejects the day.
  public func adding(
    _ period: Period, monthEnd: MonthEnd = .clamp, _ disambiguation: Disambiguation = .compatible
  ) throws(TimeError) -> ZonedDateTime {
    guard let local = wallClock.adding(period, monthEnd: monthEnd) else { throw .outOfRange }
    return ZonedDateTime(try zone.instant(of: local, disambiguation), in: zone)
  }
}
