/// Where somebody is, when: the zones that a traveller's clocks follow.
///
/// There is always one; the next begins when its clock is the one to look at, say at a landing.
public struct Itinerary: Sendable {
  /// A zone and the moment from which it holds.
  public struct Arrival: Sendable {
    /// Until the next arrival.
    public let instant: Instant
    /// Where.
    public let zone: Zone
  }

  /// The zone before the first arrival.
  public let home: Zone
  /// In ascending order of time.
  public private(set) var arrivals: [Arrival] = []

  /// Somebody who is in one zone for ever, or until `arrive` says otherwise.
  public init(from home: Zone) { self.home = home }

  /// From a moment on in another zone; what was planned for then and later is forgotten.
  public mutating func arrive(in zone: Zone, at instant: Instant) {
    arrivals.removeAll { $0.instant >= instant }
    arrivals.append(Arrival(instant: instant, zone: zone))
  }

  /// The zone at a moment. O(number of arrivals).
  public func zone(at instant: Instant) -> Zone {
    arrivals.last { $0.instant <= instant }?.zone ?? home
  }

  /// The first arrival after a moment; nil if there is none.
  func arrival(after instant: Instant) -> Arrival? { arrivals.first { $0.instant > instant } }
}
