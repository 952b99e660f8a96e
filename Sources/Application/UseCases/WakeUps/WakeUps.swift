package import Access
import Athletics
package import Documents
package import Ground
import Schema
package import Time

/// When athletes are woken.
package struct WakeUps: Sendable {
  private let ground: Ground

  package init(_ ground: Ground) {
    self.ground = ground
  }

  /// When the athlete is next woken, by the clock of where they then are.
  ///
  /// - Parameter instant: not itself one of the answers; nil for now.
  /// - Throws: `AthleteRefusal.unknown`, or `WakeUpRefusal` with the reason why there is none.
  package func next(
    of athleteID: String, after instant: Instant?, by caller: Caller
  ) async throws -> WakeUpDocument {
    let athlete = try await Athletes(ground).read(athleteID, by: caller)
    guard let time = try athlete.wakeAt?.nominalTime else {
      throw WakeUpRefusal.notSet(athlete: athleteID)
    }
    do {
      return try next(time, for: athlete, after: instant ?? ground.now(), id: athleteID)
    } catch TimeError.unknownZone(let zone) {
      throw WakeUpRefusal.unknownZone(zone, athlete: athleteID)
    }
  }

  private func next(
    _ time: NominalTime, for athlete: AthleteDocument, after start: Instant, id: String
  ) throws -> WakeUpDocument {
    guard let traveller = try traveller(athlete, waking: time, from: start) else {
      throw WakeUpRefusal.unknownWhereabouts(athlete: id)
    }
    guard let next = try WakeUp.next(time, after: start, for: traveller, zones: ground.zone) else {
      throw WakeUpRefusal.neverComes(athlete: id)
    }
    return try WakeUpDocument(
      next, by: time.disambiguation, of: id, unread: athlete.unreadOfWakeUps)
  }

  /// A time that is anchored to a zone does not mind where the athlete is.
  private func traveller(
    _ athlete: AthleteDocument, waking time: NominalTime, from start: Instant
  ) throws -> Itinerary? {
    guard time.anchor == .floating else { return Itinerary(from: .utc) }
    return try athlete.itinerary(from: start, zones: ground.zone)
  }
}
