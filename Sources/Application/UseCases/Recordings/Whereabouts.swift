import Athletics
import Documents
import Schema
import Time

/// Turns a file's local times into instants, by the athlete's zone and itinerary.
struct Whereabouts {
  private let athlete: AthleteDocument
  private let id: String

  init(_ athlete: AthleteDocument, id: String) {
    self.athlete = athlete
    self.id = id
  }

  /// The moment at which the athlete's clock showed a time.
  ///
  /// - Throws: `RecordingRefusal.noZone` when nobody said where the athlete is, `.unknownZone` when
  ///   the zone data in use do not know the zone.
  func instant(showing local: PlainDateTime, _ zones: (ZoneID) -> Zone?) throws -> Instant {
    do {
      // No clock on Earth is a day from UTC, so every stay that can matter is looked at.
      let start = try Zone.utc.instant(of: local) - .seconds(24 * 3_600)
      guard let itinerary = try athlete.itinerary(from: start, zones: zones) else {
        throw RecordingRefusal.noZone(athlete: id)
      }
      return try itinerary.instant(showing: local)
    } catch TimeError.unknownZone(let zone) {
      throw RecordingRefusal.unknownZone(zone, athlete: id)
    }
  }
}
