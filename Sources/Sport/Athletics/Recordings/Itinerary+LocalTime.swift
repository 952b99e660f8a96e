package import Time

extension Itinerary {
  /// The moment at which the traveller's own clock showed a time.
  ///
  /// Flying west it may show one twice, and the first is meant; flying east it skips some, which
  /// are read by the clock of before the flight. That is what `compatible` does at clock changes.
  ///
  /// - Throws: `.outOfRange` at the ends of the years 1 to 9999.
  package func instant(showing local: PlainDateTime) throws(TimeError) -> Instant {
    var earlierZone: Instant?
    for (index, stay) in stays.enumerated() {
      let instant = try stay.zone.instant(of: local, .compatible)
      let isOver = index + 1 < stays.count && instant >= stays[index + 1].start
      guard isOver else { return instant < stay.start ? earlierZone ?? instant : instant }
      earlierZone = instant
    }
    return try home.instant(of: local, .compatible)
  }

  private var stays: [(start: Instant, zone: Zone)] {
    [(.earliest, home)] + arrivals.map { ($0.instant, $0.zone) }
  }
}
