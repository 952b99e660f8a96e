import Athletics
import Testing
import Time
import Units

@testable import ActivityFiles

/// Times that cannot be true, in files that are not damaged.
struct FITPlausibilityTests {
  private let day = 86_400
  private let years = 800 * 86_400

  @Test func recordsOfAnotherYearAreLeftOutOfAnIntactFile() throws {
    var builder = FITBuilder()
    builder.records(0..<10)
    builder.records(years..<(years + 2))
    builder.session(at: 0, seconds: 9)
    let reading = FITFile.read(builder.file())
    #expect(reading.faults.map(\.reason) == [.implausibleRecords(2)])
    let recording = try #require(reading.recordings.first)
    #expect(recording.faults.count == 1)
    #expect(reading.isIntact && !recording.facts.isPartial)
    #expect(recording.facts.length == .seconds(9))
  }

  @Test func aLapOfAnotherYearIsLeftOutAndNamed() throws {
    var builder = FITBuilder.shortRun
    let offset = 14 + builder.data.count + 6 + 9
    builder.lap(at: years, seconds: 5)
    let reading = FITFile.read(builder.file())
    #expect(reading.faults == [FileFault(byteOffset: offset, .implausibleLaps(1))])
    #expect(try #require(reading.recordings.first).laps.isEmpty)
  }

  @Test func aSessionOfAnotherYearKeepsItsSummaryAndBeginsWithItsRecords() throws {
    var builder = FITBuilder()
    builder.records(0..<10)
    builder.session(at: -years, seconds: 9, sport: 2)
    let reading = FITFile.read(builder.file())
    #expect(reading.faults.map(\.reason) == [.implausibleSessions(1)])
    let facts = try #require(reading.recordings.first).facts
    #expect(facts.sport == .cycling)
    #expect(facts.elapsed == .seconds(9))
    #expect(facts.start == (try Instant(rfc3339: "2021-03-22T10:48:16Z")))
  }

  @Test func whatASessionClaimsAcrossALongPauseIsBelieved() throws {
    var builder = FITBuilder()
    builder.records(0..<10)
    builder.records(3 * day..<(3 * day + 5))
    builder.session(at: 0, seconds: 3 * day + 5)
    let reading = FITFile.read(builder.file())
    #expect(reading.faults.isEmpty)
    #expect(reading.plausibleRecords == 15)
  }

  @Test func aSecondSessionDaysLaterIsBelieved() {
    var builder = FITBuilder()
    builder.records(0..<10)
    builder.records(3 * day..<(3 * day + 5))
    builder.session(at: 0, seconds: 9)
    builder.session(at: 3 * day, seconds: 5)
    let reading = FITFile.read(builder.file())
    #expect(reading.faults.isEmpty)
    #expect(reading.recordings.map(\.samples.count) == [10, 5])
  }

  @Test func noSessionMakesAnExerciseOfMonths() {
    var builder = FITBuilder()
    builder.records(0..<10)
    builder.records(45 * day..<(45 * day + 5))
    builder.session(at: 0, seconds: 45 * day + 5)
    #expect(FITFile.read(builder.file()).faults.map(\.reason) == [.implausibleRecords(5)])
  }

  @Test func anIntactFileWithoutASessionIsNotPartial() throws {
    var builder = FITBuilder()
    builder.records(0..<10)
    let reading = FITFile.read(builder.file())
    #expect(reading.faults.map(\.reason) == [.missingSession])
    #expect(reading.isIntact)
    #expect(try #require(reading.recordings.first).facts.isPartial == false)
  }

  @Test func ofADamagedFileTheDamageIsNamedBeforeWhatWasLeftOut() throws {
    var builder = FITBuilder()
    builder.records(years..<(years + 2))
    builder.records(0..<10)
    builder.session(at: 0, seconds: 9)
    let reading = FITFile.read(builder.file(checksum: 1))
    #expect(reading.faults.first?.reason == .implausibleRecords(2))
    #expect(reading.mainFault?.effect == .damage)
    #expect(!reading.isIntact)
    #expect(try #require(reading.recordings.first).facts.isPartial)
  }

  @Test func poolLengthsOfUnknownTimeAreKept() throws {
    var builder = FITBuilder.shortRun
    builder.define(5, 101, [(0, 1, 0x02)])
    builder.message(5, [1])
    builder.message(5, [1])
    #expect(try #require(FITFile.read(builder.file()).recordings.first).lengths == 2)
  }
}
