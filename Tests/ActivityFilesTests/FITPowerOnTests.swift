import Athletics
import Testing
import Time

@testable import ActivityFiles

/// Devices that do not know the date count seconds from when they were switched on.
struct FITPowerOnTests {
  @Test func withoutAnythingThatGivesADateThereIsNone() {
    let reading = FITFile.read(run { _ in }.file())
    #expect(reading.isEmpty)
    #expect(reading.mainFault?.reason == .undatedFile)
    #expect(reading.mainFault?.message.hasPrefix("its times have no date") == true)
  }

  @Test func aLocalTimeThatIsNoDateGivesNone() {
    let reading = FITFile.read(run { Self.activity(&$0, local: 4_000) }.file())
    #expect(reading.mainFault?.reason == .undatedFile)
  }

  @Test func theActivityMessageGivesLocalDates() throws {
    let local = FITBuilder.start
    let reading = FITFile.read(run { Self.activity(&$0, local: local) }.file())
    #expect(reading.faults.isEmpty && reading.recordings.isEmpty)
    // The message is of second 120, the run began at second 100.
    #expect(reading.floating?.start.description == "2021-03-22T10:47:56")
    #expect(reading.plausibleRecords == 10)
  }

  @Test func aCorrelationGivesDatesInUTC() throws {
    let reading = FITFile.read(
      run {
        $0.define(8, 162, [(253, 4, 0x86), (1, 4, 0x86)])
        $0.message(8, FITBuilder.time(0), FITBuilder.little(UInt32(90)))
        Self.activity(&$0, local: FITBuilder.start)
      }.file())
    #expect(reading.faults.isEmpty && reading.floating == nil)
    let start = try #require(reading.recordings.first).facts.start
    #expect(start == (try Instant(rfc3339: "2021-03-22T10:48:26Z")))
  }

  @Test func recordsFromBeforeTheDateWasKnownAreLeftOutAndNamed() {
    var builder = FITBuilder()
    Self.records(&builder)
    builder.records(0..<10)
    builder.session(at: 0, seconds: 9)
    let reading = FITFile.read(builder.file())
    #expect(reading.faults.map(\.reason) == [.undatedRecords(10)])
    #expect(reading.recordings.map(\.samples.count) == [10])
  }

  @Test func placingMovesEverythingByAsMuch() throws {
    let reading = FITFile.read(run { Self.activity(&$0, local: FITBuilder.start) }.file())
    let noon = try Instant(rfc3339: "2021-03-22T12:00:00Z")
    let placed = reading.placed { _ in noon }
    let recording = try #require(placed.recordings.first)
    #expect(placed.floating == nil)
    #expect(recording.facts.start == noon)
    #expect(recording.facts.end == noon + .seconds(9))
    #expect(recording.samples.map(\.instant) == (0..<10).map { noon + .seconds($0) })
    #expect(recording.laps.map(\.start) == [noon])
  }

  @Test(arguments: [Int64.min, -1, Int64.max])
  func aCorrelationOfAnAbsurdTypeGivesNothing(_ system: Int64) {
    let reading = FITFile.read(
      run {
        $0.define(8, 162, [(253, 4, 0x86), (1, 8, 0x8E)])
        $0.message(8, FITBuilder.time(0), FITBuilder.little(system))
      }.file())
    #expect(reading.mainFault?.reason == .undatedFile)
  }

  /// Ten seconds from second 100 on, with what `more` adds.
  private func run(_ more: (inout FITBuilder) -> Void) -> FITBuilder {
    var builder = FITBuilder()
    builder.fileID()
    Self.records(&builder)
    builder.define(4, 19, [(253, 4, 0x86), (2, 4, 0x86)])
    builder.message(4, FITBuilder.little(UInt32(109)), FITBuilder.little(UInt32(100)))
    builder.define(2, 18, [(253, 4, 0x86), (2, 4, 0x86), (7, 4, 0x86)])
    builder.message(
      2, FITBuilder.little(UInt32(109)), FITBuilder.little(UInt32(100)),
      FITBuilder.little(UInt32(9_000)))
    more(&builder)
    return builder
  }

  private static func records(_ builder: inout FITBuilder) {
    builder.define(1, 20, [(253, 4, 0x86), (3, 1, 0x02)])
    for second in 100..<110 {
      builder.message(1, FITBuilder.little(UInt32(second)), [120])
    }
  }

  private static func activity(_ builder: inout FITBuilder, local: UInt32) {
    builder.define(7, 34, [(253, 4, 0x86), (5, 4, 0x86)])
    builder.message(7, FITBuilder.little(UInt32(120)), FITBuilder.little(local))
  }
}
