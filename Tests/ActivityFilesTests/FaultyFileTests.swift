import Athletics
import Testing
import Time
import Units

@testable import ActivityFiles

/// Mistakes of devices, one file for each, and the events that result in spite of them.
@Suite(.enabled(if: FaultyFile.areHere, "the faulty files are not here (BRINE_SHARED)"))
struct FaultyFileTests {
  @Test func anEnergyOfZeroStaysInTheRecordingAndIsUnknownOfTheWorkout() throws {
    let facts = try #require(try FaultyFile.zeroEnergy.read().recordings.first).facts
    #expect(facts.energy == .zero)
    #expect(Workout(facts).energy == nil)
    let silent = try #require(try FaultyFile.noEnergy.read().recordings.first).facts
    #expect(Workout(facts) == Workout(silent))
  }

  @Test func aCourseIsNoActivityThoughItsRecordsHaveTimes() throws {
    let reading = try FaultyFile.course.read()
    #expect(reading.isEmpty)
    #expect(reading.faults.map(\.message) == ["the file is not an activity; its type is course"])
  }

  @Test func aWorkoutDoesNotEndBeforeItsTimer() throws {
    let event = try #require(try events(.timerLongerThanElapsed).first)
    #expect(event.end.rfc3339 == "2026-06-11T16:46:00.000Z")
    guard case .workout(let workout) = event.content else { return }
    #expect(workout.elapsed == .seconds(2_760))
    #expect(workout.timer == .seconds(2_760))
  }

  @Test func aLegBeginsWithItsFirstRecord() throws {
    let events = try events(.sessionStartLate)
    #expect(
      events.map { "\($0.start.rfc3339) \($0.end.rfc3339)" } == [
        "2026-06-12T16:00:00.000Z 2026-06-12T18:30:00.000Z",
        "2026-06-12T18:31:00.000Z 2026-06-12T19:01:00.000Z",
      ])
    let recordings = try FaultyFile.sessionStartLate.read().recordings
    #expect(recordings.allSatisfy { $0.samples.first?.instant == $0.facts.start })
  }

  @Test func recordsOfAnotherYearAreLeftOutAndNamed() throws {
    let reading = try FaultyFile.yearJump.read()
    let event = try #require(try events(.yearJump).first)
    #expect(event.start.rfc3339 == "2026-06-14T16:00:00.000Z")
    #expect(event.end.rfc3339 == "2026-06-14T17:00:00.000Z")
    #expect(reading.faults.map(\.reason) == [.missingSession, .implausibleRecords(2)])
    #expect(reading.plausibleRecords == 59)
    #expect(reading.isIntact && reading.recordings.map(\.facts.isPartial) == [false])
    let faults = reading.recordings.flatMap(\.faults).map(\.message)
    #expect(faults.contains("2 records from here on have times that cannot be true"))
  }

  @Test func timesSincePowerOnAreLocalByTheActivityMessage() throws {
    let reading = try FaultyFile.relativeTimes.read()
    #expect(reading.faults.isEmpty && reading.recordings.isEmpty)
    #expect(reading.floating?.start.description == "2026-06-15T17:49:45")
    let line = try #require(FileInspection(reading).recordings.first)
    #expect(line.start.description == "2026-06-15T17:49:45")
    #expect(line.records == 11)
  }

  @Test func anInspectionShowsTheLengthThatTheWorkoutHas() throws {
    let line = try #require(
      FileInspection(try FaultyFile.timerLongerThanElapsed.read()).recordings.first)
    #expect(line.elapsedSeconds == 2_760)
    #expect(line.timerSeconds == 2_760)
  }

  @Test func anInspectionSaysWhetherAnImportTakesTheFile() throws {
    let importable = try FaultyFile.allCases.filter {
      FileInspection(try $0.read()).isImportable
    }
    #expect(importable == FaultyFile.allCases.filter { $0 != .course })
  }

  private func events(_ file: FaultyFile) throws -> [Event] {
    let facts = try file.read().recordings.enumerated().map {
      (RecordingID(rawValue: "\($0.offset)"), $0.element.facts)
    }
    return Timeline.resolve(Dictionary(uniqueKeysWithValues: facts))
  }
}
