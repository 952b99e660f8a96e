import Access
import Documents
import Ground
import Schema
import UseCases

/// `brine sweat-test list ATHLETE`
enum ListSweatTests: ListOfAthlete {
  static let abstract = "List an athlete's sweat tests, by start unless sorted otherwise."
  static let example =
    "brine sweat-test list ath_demo --filter 'sweatRate.value > 1L/h' --sort -start"
  static let columns = ["id", "start", "workout", "sweatLoss", "sweatRate.value"]
  static var shape: ObjectShape { SweatTestFields.declared.shape }

  static func open(_ brine: Brine, of athlete: String) async throws -> OpenedList<SweatTestFields> {
    try await brine.sweatTests.list(of: athlete, by: .commandLine)
  }
}
