package import Time

extension Itinerary {
  /// The moment at which the traveller's local clock showed a time.
  ///
  /// When flying west, a time may occur twice; the first one is used. When flying east, some times
  /// are skipped; they are read in the zone before the flight. This is what `compatible` does at
  /// changes of the clocks.
  ///
  /// - Throws: `.outOfRange` within a day of the ends of the years 1 to 9999.
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
