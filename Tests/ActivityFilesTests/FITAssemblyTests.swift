import Athletics
import Testing
import Time
import Units

@testable import ActivityFiles

/// Recordings are assembled from sessions, records, laps and timer events.
struct FITAssemblyTests {
  @Test func severalSessionsDivideWhatTheirSegmentHolds() throws {
    var builder = FITBuilder()
    builder.records(0..<20)
    builder.lap(at: 0, seconds: 10)
    builder.lap(at: 10, seconds: 10)
    builder.session(at: 10, seconds: 10, sport: 2)
    builder.session(at: 0, seconds: 10)
    let recordings = FITFile.read(builder.file()).recordings
    #expect(recordings.map(\.facts.sport) == [.running, .cycling])
    #expect(recordings.map(\.samples.count) == [10, 10])
    #expect(recordings.map(\.laps.count) == [1, 1])
  }

  @Test func chainedSegmentsEachKeepTheirSession() throws {
    var later = FITBuilder()
    later.records(100..<105)
    later.session(at: 100, seconds: 5, sport: 2)
    let reading = FITFile.read(later.file() + FITBuilder.shortRun.file())
    #expect(reading.faults.isEmpty)
    #expect(reading.recordings.map(\.facts.sport) == [.running, .cycling])
    #expect(reading.recordings.map(\.samples.count) == [10, 5])
  }

  @Test func aSegmentWithoutASessionAddsToTheSessionOfItsTime() throws {
    var rest = FITBuilder()
    rest.records(3..<5)
    let reading = FITFile.read(FITBuilder.shortRun.file() + rest.file())
    #expect(reading.faults.isEmpty)
    #expect(reading.recordings.map(\.samples.count) == [12])
  }

  @Test func recordsOfNoSessionAreAnUnfinishedRecording() throws {
    var rest = FITBuilder()
    rest.records(500..<503)
    let run = FITBuilder.shortRun.file()
    let reading = FITFile.read(run + rest.file())
    #expect(reading.faults == [FileFault(byteOffset: run.count, .missingSession)])
    #expect(reading.recordings.map(\.samples.count) == [10, 3])
    #expect(reading.recordings.map(\.facts.isPartial) == [false, false])
  }

  @Test func anUnfinishedRecordingIsSummedUpFromItsRecords() throws {
    var builder = FITBuilder()
    builder.fileID()
    builder.define(6, 12, [(0, 1, 0x00), (1, 1, 0x00)])
    builder.message(6, [5, 18])
    builder.timer(0, at: 0)
    builder.records(0..<5)
    builder.timer(4, at: 5)
    builder.timer(0, at: 15)
    builder.records(15..<21)
    let recording = try #require(FITFile.read(builder.file()).recordings.first)
    #expect(recording.facts.sport == .swimming)
    #expect(recording.facts.subSport == .openWater)
    #expect(recording.facts.elapsed == .seconds(20))
    #expect(recording.facts.timer == .seconds(10))
    #expect(recording.facts.distance == .meters(20))
    #expect(recording.facts.averageHeartRate == nil)
    #expect(!recording.facts.isPartial)
    #expect(recording.device?.product == "fr110")
  }

  @Test func aSessionThatDoesNotSayWhenHasTheTimeOfItsRecords() throws {
    var builder = FITBuilder()
    builder.records(7..<9)
    builder.define(2, 18, [(5, 1, 0x00)])
    builder.message(2, [1])
    let recording = try #require(FITFile.read(builder.file()).recordings.first)
    #expect(recording.facts.start == recording.samples.first?.instant)
    #expect(recording.facts.elapsed == nil)
  }

  @Test func theTimersStopsAndStartsArePauses() throws {
    // The timer is stopped twice in a row, and the last stop is long before the end.
    let pauses = try pauses([(0, 0), (1, 10), (4, 12), (0, 30), (4, 50)], seconds: 60)
    #expect(pauses == [10...30, 50...60])
  }

  @Test func aStopAtTheEndIsNoPause() throws {
    #expect(try pauses([(0, 0), (4, 60)], seconds: 60) == [])
    #expect(try pauses([(0, 0), (4, 61)], seconds: 60) == [])
  }

  @Test func aStartWithoutAStopIsNoPause() throws {
    #expect(try pauses([(0, 0), (0, 10), (0, 20)], seconds: 60) == [])
  }

  @Test(arguments: [(7_200, 7_200), (-12_600, -12_600), (20_700, 20_700)])
  func theLocalTimeOfTheActivityGivesTheOffset(_ difference: Int, _ expected: Int) throws {
    #expect(try offset(FITBuilder.time(60 + difference)) == UTCOffset(seconds: expected))
  }

  @Test(arguments: [FITBuilder.little(UInt32(0)), FITBuilder.time(61), FITBuilder.time(100_000)])
  func aLocalTimeOfNoZoneIsNoEvidence(_ local: [UInt8]) throws {
    #expect(try offset(local) == nil)
  }

  @Test(arguments: [Int64.min, Int64.max - 1, Int64(-1)])
  func aLocalTimeOfAnAbsurdTypeIsNoEvidence(_ local: Int64) throws {
    var builder = FITBuilder.shortRun
    builder.define(7, 34, [(253, 4, 0x86), (5, 8, 0x8E)])
    builder.message(7, FITBuilder.time(60), FITBuilder.little(local))
    #expect(try #require(FITFile.read(builder.file()).recordings.first).utcOffset == nil)
  }

  private func offset(_ local: [UInt8]) throws -> UTCOffset? {
    var builder = FITBuilder.shortRun
    builder.define(7, 34, [(253, 4, 0x86), (5, 4, 0x86)])
    builder.message(7, FITBuilder.time(60), local)
    return try #require(FITFile.read(builder.file()).recordings.first).utcOffset
  }

  /// The pauses, in seconds since the start, that events of (type, second) make.
  private func pauses(
    _ events: [(type: UInt8, second: Int)], seconds: Int
  ) throws -> [ClosedRange<Int>] {
    var builder = FITBuilder()
    for event in events {
      builder.timer(event.type, at: event.second)
    }
    builder.session(at: 0, seconds: seconds)
    let recording = try #require(FITFile.read(builder.file()).recordings.first)
    return recording.pauses.map { pause in
      let (from, to) = (pause.start - recording.facts.start, pause.end - recording.facts.start)
      return Int(from.components.seconds)...Int(to.components.seconds)
    }
  }
}
