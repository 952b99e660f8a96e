package import Schema
package import Time

extension Document<AthleteFields> {
  /// What is wrong with the order of the stays; nil if nothing is. Their form and count are checked
  /// before.
  package var itineraryFault: Fault? {
    get throws(StoredMisfit) {
      let stays = try itinerary
      let starts = try stays.map { stay throws(StoredMisfit) in try stay.required(\.from) }
      for (index, (former, start)) in zip(starts, starts.dropFirst()).enumerated()
      where start <= former {
        return Fault(
          pointer: "/itinerary/\(index + 1)/from", "The stay does not begin after the one before.",
          got: start.rfc3339, expected: "an instant after \(former.rfc3339)",
          hint: "List the stays in order of time.")
      }
      return nil
    }
  }

  /// The athlete's zones from a moment on; nil when neither the home nor a stay gives the zone at
  /// that moment.
  ///
  /// - Parameter find: finds the zone of an identifier.
  /// - Throws: `TimeError.unknownZone` if `find` returns nil, `StoredMisfit` for a damaged
  ///   document.
  package func itinerary(
    from instant: Instant, zones find: (ZoneID) -> Zone?
  ) throws -> Itinerary? {
    let stays = try itinerary.map { (from: try $0.required(\.from), zone: try $0.required(\.zone)) }
    guard let home = try zone ?? stays.last(where: { $0.from <= instant })?.zone else { return nil }
    var itinerary = Itinerary(from: try Self.zone(home, find))
    for stay in stays { itinerary.arrive(in: try Self.zone(stay.zone, find), at: stay.from) }
    return itinerary
  }

  private static func zone(
    _ id: ZoneID, _ find: (ZoneID) -> Zone?
  ) throws(TimeError) -> Zone {
    guard let zone = find(id) else { throw .unknownZone(id) }
    return zone
  }
}
