import Access
import Documents
import Ground
import Schema
import UseCases

/// `brine event list ATHLETE`
enum ListEvents: ListOfAthlete {
  static let abstract = "List an athlete's events, by start unless sorted otherwise."
  static let example =
    "brine event list ath_demo --filter 'sport = cycling AND distance > 20km'"
  static let columns = ["id", "kind", "start", "sport", "timer", "distance", "sweatLoss"]
  static var shape: ObjectShape { EventFields.ofAnyKind }

  static func open(_ brine: Brine, of athlete: String) async throws -> OpenedList<EventFields> {
    try await brine.events.list(of: athlete, by: .commandLine)
  }
}
