import Athletics
import Testing

@testable import ActivityFiles

/// Only files of the type activity have recordings, whatever messages other files contain.
struct FITFileTypeTests {
  @Test(arguments: [
    (UInt8(1), "device"), (2, "settings"), (3, "sport"), (5, "workout"), (6, "course"),
    (7, "schedules"), (9, "weight"), (10, "totals"), (11, "goals"), (14, "blood_pressure"),
    (15, "monitoring_a"), (20, "activity_summary"), (28, "monitoring_daily"),
    (32, "monitoring_b"), (34, "segment"), (35, "segment_list"), (40, "exd_configuration"),
    (99, "type 99"),
  ])
  func aFileOfAnotherTypeIsNone(_ type: UInt8, _ name: String) {
    let reading = FITFile.read(run(type).file())
    #expect(reading.isEmpty)
    #expect(reading.faults == [FileFault(byteOffset: nil, .noActivity(type: name))])
  }

  @Test func aDamagedFileOfAnotherTypeIsFirstOfAllNone() {
    let bytes = run(6).file()
    let reading = FITFile.read(Array(bytes.dropLast(20)))
    #expect(reading.isEmpty)
    #expect(reading.mainFault?.reason == .noActivity(type: "course"))
  }

  @Test func aFileThatDoesNotSayItsTypeIsAnActivity() {
    var builder = FITBuilder()
    builder.records(0..<10)
    builder.session(at: 0, seconds: 9)
    #expect(FITFile.read(builder.file()).recordings.count == 1)
  }

  @Test func aCourseChainedToAnActivityAddsNothing() {
    let reading = FITFile.read(FITBuilder.shortRun.file() + run(6).file())
    #expect(reading.faults.isEmpty)
    #expect(reading.recordings.map(\.samples.count) == [10])
  }

  @Test func anActivityWithNothingInItSaysSo() {
    var builder = FITBuilder()
    builder.fileID()
    let reading = FITFile.read(builder.file())
    #expect(
      reading.faults.map(\.message) == ["the file is an activity in which nothing was recorded"])
  }

  /// Records and their session.
  private func run(_ type: UInt8) -> FITBuilder {
    var builder = FITBuilder()
    builder.fileID(type: type)
    builder.records(0..<10)
    builder.session(at: 0, seconds: 9)
    return builder
  }
}
