import Athletics
import Testing
import Time
import Units

@testable import ActivityFiles

/// The start and end of an exercise whose session contradicts its records and laps.
struct FITSpanTests {
  @Test func itDoesNotEndBeforeItsSamples() throws {
    var builder = FITBuilder()
    builder.records(0..<61)
    builder.session(at: 0, seconds: 30)
    #expect(try span(builder) == 0...60)
  }

  @Test func itDoesNotEndBeforeItsLaps() throws {
    var builder = FITBuilder()
    builder.records(0..<11)
    builder.lap(at: 0, seconds: 90)
    builder.session(at: 0, seconds: 10)
    #expect(try span(builder) == 0...90)
  }

  @Test func itDoesNotBeginAfterItsSamples() throws {
    var builder = FITBuilder()
    builder.records(0..<61)
    builder.session(at: 20, seconds: 40)
    #expect(try span(builder) == 0...60)
  }

  @Test func aSecondLegThatIsNotedTooLateGetsItsRecordsBack() throws {
    var builder = FITBuilder()
    builder.records(0..<101)
    builder.session(at: 0, seconds: 49)
    builder.define(2, 18, [(253, 4, 0x86), (2, 4, 0x86), (7, 4, 0x86)])
    builder.message(
      2, FITBuilder.time(100), FITBuilder.time(80), FITBuilder.little(UInt32(50_000)))
    let recordings = FITFile.read(builder.file()).recordings
    #expect(recordings.map(\.samples.count) == [50, 51])
    #expect(recordings[0].facts.end < recordings[1].facts.start)
  }

  @Test func aSecondLegThatIsDatedAtItsStartTakesNoRecordsOfTheFirst() throws {
    var builder = FITBuilder()
    builder.records(0..<101)
    builder.session(at: 0, seconds: 30)
    builder.define(2, 18, [(253, 4, 0x86), (2, 4, 0x86), (7, 4, 0x86)])
    builder.message(2, FITBuilder.time(50), FITBuilder.time(50), FITBuilder.little(UInt32(50_000)))
    #expect(FITFile.read(builder.file()).recordings.map(\.samples.count) == [50, 51])
  }

  @Test func aSessionThatIsDatedAtItsStartBeginsThere() throws {
    var builder = FITBuilder()
    builder.records(0..<61)
    builder.define(2, 18, [(253, 4, 0x86), (2, 4, 0x86), (7, 4, 0x86)])
    builder.message(2, FITBuilder.time(0), FITBuilder.time(0), FITBuilder.little(UInt32(60_000)))
    #expect(try span(builder) == 0...60)
  }

  @Test func aSampleWithinTheLastSecondLeavesTheLengthAsItIs() throws {
    var builder = FITBuilder()
    builder.records(0..<58)
    builder.define(2, 18, [(2, 4, 0x86), (7, 4, 0x86)])
    builder.message(2, FITBuilder.time(0), FITBuilder.little(UInt32(56_887)))
    let facts = try #require(FITFile.read(builder.file()).recordings.first).facts
    #expect(facts.length == .seconds(56.887))
    #expect(facts.end - facts.start == .seconds(57))
  }

  /// In seconds since `FITBuilder.start`.
  private func span(_ builder: FITBuilder) throws -> ClosedRange<Int64> {
    let facts = try #require(FITFile.read(builder.file()).recordings.first).facts
    let start = try Instant(rfc3339: "2021-03-22T10:48:16Z")
    return (facts.start - start).components.seconds...(facts.end - start).components.seconds
  }
}
