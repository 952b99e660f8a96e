/// The time zones that a traveller is in, one after the other.
///
/// At each moment exactly one zone applies. The next one applies from a moment that the caller
/// chooses, for example the landing.
public struct Itinerary: Sendable {
  /// A zone and the moment from which it holds.
  public struct Arrival: Sendable {
    /// The moment from which the zone applies.
    public let instant: Instant
    /// The zone.
    public let zone: Zone
  }

  /// The zone before the first arrival.
  public let home: Zone
  /// The changes of zone, in ascending order of time.
  public private(set) var arrivals: [Arrival] = []

  /// An itinerary that stays in one zone until `arrive` adds another.
  public init(from home: Zone) { self.home = home }

  /// Changes the zone from a moment on. Arrivals at that moment or later are removed.
  public mutating func arrive(in zone: Zone, at instant: Instant) {
    arrivals.removeAll { $0.instant >= instant }
    arrivals.append(Arrival(instant: instant, zone: zone))
  }

  /// The zone that applies at a moment. O(number of arrivals).
  public func zone(at instant: Instant) -> Zone {
    arrivals.last { $0.instant <= instant }?.zone ?? home
  }

  /// The first arrival after a moment; nil if there is none.
  func arrival(after instant: Instant) -> Arrival? { arrivals.first { $0.instant > instant } }
}
