import Athletics
package import Documents
import Schema
package import Time

extension UseCases {
  /// When the athlete is next woken, by the clock of where they then are.
  ///
  /// - Parameters:
  ///   - instant: not itself one of the answers; nil for now.
  ///   - zones: the zone of an id; nil if the data in use have none.
  /// - Throws: `Refusal.notFound`, or `.noWakeUp` with the reason.
  package func nextWakeUp(
    of athleteID: String, after instant: Instant?, zones: (ZoneID) -> Zone?
  ) async throws -> WakeUpDocument {
    let athlete = try await athlete(athleteID)
    let start = instant ?? now()
    guard let time = try athlete.wakeAt?.nominalTime else {
      throw Refusal.noWakeUp(.notSet, athlete: athleteID)
    }
    do {
      guard let traveller = try traveller(athlete, waking: time, from: start, zones) else {
        throw Refusal.noWakeUp(.unknownWhereabouts, athlete: athleteID)
      }
      guard let next = try WakeUp.next(time, after: start, for: traveller, zones: zones) else {
        throw Refusal.noWakeUp(.neverComes, athlete: athleteID)
      }
      return try WakeUpDocument(next, by: time.disambiguation, of: athleteID)
    } catch TimeError.unknownZone(let zone) {
      throw Refusal.noWakeUp(.unknownZone(zone), athlete: athleteID)
    }
  }

  /// A time that is anchored to a zone does not mind where the athlete is.
  private func traveller(
    _ athlete: AthleteDocument, waking time: NominalTime, from start: Instant, _ zones: (ZoneID) -> Zone?
  ) throws -> Itinerary? {
    guard time.anchor == .floating else { return Itinerary(from: .utc) }
    return try athlete.itinerary(from: start, zones: zones)
  }
}
