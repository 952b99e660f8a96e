import Access
import ActivityFiles
import BSON
import Documents
import Repositories
import Schema
import TestSupport
import Testing
import Time
import Units
import UseCases

/// What is stored of files with the faults of real devices.
@Suite(
  needsMongod, .enabled(if: TestFile.faultyFilesAreHere, "the faulty files are not here"))
struct FaultyFileImportTests {
  @Test(arguments: [true, false])
  func aCourseIsNeverImported(_ acceptsPartial: Bool) async throws {
    try await TestBrine.run { brine in
      let athlete = try await brine.newAthlete()
      let reading = try await refusedReading {
        try await brine.importFile(
          TestFile.faulty("course-with-times"), acceptsPartial: acceptsPartial, for: athlete)
      }
      #expect(reading?.mainFault?.message == "the file is not an activity; its type is course")
    }
  }

  @Test func aWorkoutEndsWithItsTimer() async throws {
    try await TestBrine.run { brine in
      let athlete = try await brine.newAthlete()
      let file = try await brine.importFile(
        TestFile.faulty("timer-longer-than-elapsed"), for: athlete)
      let workout = try #require(try await workouts(brine, of: athlete).first)
      #expect(try workout.end?.rfc3339 == "2026-06-11T16:46:00.000Z")
      #expect(try workout.elapsed == .seconds(2_760))
      // The recording keeps what the device said.
      #expect(try file.recordings.first?.elapsed == .seconds(1_632))
    }
  }

  @Test func theLegsOfAMultisportFileDoNotOverlap() async throws {
    try await TestBrine.run { brine in
      let athlete = try await brine.newAthlete()
      _ = try await brine.importFile(TestFile.faulty("session-start-late"), for: athlete)
      let legs = try await workouts(brine, of: athlete)
      #expect(try legs.first?.start?.rfc3339 == "2026-06-12T16:00:00.000Z")
      #expect(legs.count == 2)
      #expect(try legs[0].required(\.end) <= legs[1].required(\.start))
    }
  }

  @Test func recordsOfAnotherYearAreNoPartOfTheWorkout() async throws {
    try await TestBrine.run { brine in
      let athlete = try await brine.newAthlete()
      let file = try await brine.importFile(
        TestFile.faulty("year-jump-no-session"), for: athlete)
      let workout = try #require(try await workouts(brine, of: athlete).first)
      #expect(try workout.end?.rfc3339 == "2026-06-14T17:00:00.000Z")
      #expect(try workout.elapsed == .hours(1))
      #expect(try workout.partial == nil)
      let recording = try #require(file.recordings.first)
      #expect(try recording.partial == false)
      let says = "2 records from here on have times that cannot be true"
      #expect(try recording.faults.contains { try $0.message == says })
      #expect(file.faults.map(\.message).contains(says))
    }
  }

  @Test(arguments: [
    ("Europe/Rome", "2026-06-15T15:49:45.000Z"), ("America/New_York", "2026-06-15T21:49:45.000Z"),
  ])
  func localTimesArePlacedByTheAthletesZone(_ zone: String, _ start: String) async throws {
    try await TestBrine.run { brine in
      let athlete = try await brine.newAthlete(in: zone)
      let file = try await brine.importFile(TestFile.faulty("relative-times"), for: athlete)
      #expect(try file.recordings.first?.start?.rfc3339 == start)
      let offset = zone == "Europe/Rome" ? 2.0 : -4
      #expect(try file.recordings.first?.utcOffset == .hours(offset))
      #expect(try await workouts(brine, of: athlete).map { try $0.start?.rfc3339 } == [start])
    }
  }

  @Test func localTimesOfAnAthleteWithoutAZoneNeedOne() async throws {
    try await TestBrine.run { brine in
      let athlete = try await brine.newAthlete()
      do {
        _ = try await brine.importFile(TestFile.faulty("relative-times"), for: athlete)
        Issue.record("was imported")
      } catch RecordingRefusal.noZone(let who) {
        #expect(who == athlete)
      }
      #expect(try await workouts(brine, of: athlete).isEmpty)
    }
  }

  @Test func whatWasPlacedOnceStaysThere() async throws {
    try await TestBrine.run { brine in
      let athlete = try await brine.newAthlete(in: "Europe/Rome")
      let bytes = try TestFile.faulty("relative-times")
      let first = try await brine.importFile(bytes, for: athlete)
      for zone in [ZoneID("Asia/Tokyo"), nil] {
        try await brine.move(athlete, to: zone)
        let again = try await brine.importFile(bytes, for: athlete)
        #expect(!again.isNew)
        #expect(again.recordings.map(\.bson) == first.recordings.map(\.bson))
      }
    }
  }

  @Test func packedOrNotAFileIsKeptOnce() async throws {
    try await TestBrine.run { brine in
      let athlete = try await brine.newAthlete()
      let run = try TestFile.demoRun()
      let first = try await brine.importFile(PackedBytes.gzip(run), for: athlete)
      #expect(first.isNew)
      for bytes in [run, PackedBytes.zip([("run.fit", run)]), PackedBytes.gzip(run)] {
        let again = try await brine.importFile(bytes, for: athlete)
        #expect(!again.isNew && again.sha256 == first.sha256)
      }
      #expect(try await workouts(brine, of: athlete).count == 1)
    }
  }

  private func workouts(_ brine: TestBrine, of athlete: String) async throws -> [WorkoutDocument] {
    try await brine.brine.events.timeline(
      of: athlete, TimelineQuery(limit: 9), by: .service
    ).compactMap { try $0.as(WorkoutFields.self) }
  }

  /// The reading for which the import was refused; nil if it was not refused.
  private func refusedReading(
    _ body: () async throws -> ImportedFile
  ) async throws -> ActivityReading? {
    do {
      _ = try await body()
      return nil
    } catch RecordingRefusal.unreadable(let reading) {
      return reading
    }
  }
}
