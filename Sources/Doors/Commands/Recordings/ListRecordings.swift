import Access
import Documents
import Ground
import Schema
import UseCases

/// `brine recording list ATHLETE`
enum ListRecordings: ListOfAthlete {
  static let abstract =
    "List what an athlete's devices reported, by start unless sorted otherwise."
  static let example =
    "brine recording list ath_demo --filter 'partial = true' --fields start,faults"
  static let columns = ["id", "start", "sport", "timer", "distance", "records", "partial"]
  static var shape: ObjectShape { RecordingFields.declared.shape }

  static func open(_ brine: Brine, of athlete: String) async throws -> OpenedList<RecordingFields> {
    try await brine.recordings.list(of: athlete, by: .commandLine)
  }
}
