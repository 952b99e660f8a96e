import Athletics
import Testing
import Time

@testable import ActivityFiles

struct FileInspectionTests {
  @Test func showsARecordingInAFewNumbers() throws {
    let inspection = FileInspection(of: FITBuilder.shortRun.file())
    #expect(inspection.format == .fit)
    #expect(inspection.faults.isEmpty)
    let line = try #require(inspection.recordings.first)
    #expect(line.sport == .running)
    #expect(line.subSport == nil)
    #expect(line.start == .utc(try Instant(rfc3339: "2021-03-22T10:48:16Z")))
    #expect(line.elapsedSeconds == 9)
    #expect(line.timerSeconds == nil)
    #expect(line.distanceMeters == nil)
    #expect(line.records == 10)
    #expect(line.averageHeartRate == nil)
    #expect(line.device == Device(manufacturer: "garmin", product: "fr110"))
    #expect(!line.isPartial)
  }

  @Test func namesNoPlaceInAFileOfAnotherFormat() {
    let inspection = FileInspection(of: Array("PK".utf8))
    #expect(inspection.format == nil)
    #expect(inspection.recordings.isEmpty)
    #expect(inspection.faults.map(\.description) == ["the file does not begin with a FIT header"])
  }
}

@Suite(.enabled(if: ReferenceFile.areHere, "the reference files are not here (BRINE_SHARED)"))
struct FileInspectionReferenceTests {
  @Test func aHeartRateOfZeroIsShownAsTheFileSaysIt() throws {
    let file = try ReferenceFile.named("zwift-ride-hr-zero")
    let line = try #require(FileInspection(of: file.bytes).recordings.first)
    #expect(line.averageHeartRate == 0)
    #expect(line.maximumHeartRate == 0)
  }

  @Test func theCorruptRunSaysHowMuchOfItCanBeBelieved() throws {
    let file = try ReferenceFile.named("strava-android-run-corrupt")
    let reading = FITFile.read(file.bytes)
    #expect(
      reading.faults.map(\.description) == [
        "byte 7451: the record here has a time that cannot be true",
        "byte 7471: local message 11 is not defined",
        "byte 78233: the file is truncated: its header says 78252 bytes, it has 78233",
      ])
    #expect(reading.mainFault == FileFault(byteOffset: 7_471, .undefinedLocalMessage(11)))
    #expect(reading.recordsRead == 473)
    #expect(reading.plausibleRecords == 472)
    #expect(reading.readUntil == (try Instant(rfc3339: "2021-09-27T14:18:24Z")))
    #expect(reading.recordings.map(\.facts.isPartial) == [true])
  }

  @Test func theChainedSwimIsOneRecordingOfAllItsSegments() throws {
    let file = try ReferenceFile.named("garmin-fr735xt-poolswim-chained5")
    let recording = try #require(FITFile.read(file.bytes).recordings.first)
    #expect(recording.lengths == 166)
    #expect(recording.pauses.count == 2)
    #expect(recording.utcOffset == UTCOffset(seconds: -4 * 3_600))
  }
}
