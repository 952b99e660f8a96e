import Athletics
import Testing
import Time
import Units

@testable import ActivityFiles

/// Damaged files: the faults, their places, and what can still be read.
struct FITFaultTests {
  private let run = FITBuilder.shortRun

  @Test func anEmptyFileSaysSo() {
    let reading = FITFile.read([])
    #expect(reading.faults == [FileFault(byteOffset: nil, .empty)])
    #expect(reading.format == nil)
  }

  @Test func aFileOfAnotherFormatSaysSo() {
    let reading = FITFile.read(Array("<?xml version=\"1.0\"?><gpx></gpx>".utf8))
    #expect(reading.faults == [FileFault(byteOffset: nil, .unknownFormat)])
    #expect(reading.recordings.isEmpty)
  }

  @Test func aWrongHeaderChecksumIsAFaultButTheRestIsRead() {
    let reading = FITFile.read(run.file(headerChecksum: 0x1234))
    #expect(reading.faults == [FileFault(byteOffset: 0, .headerChecksum)])
    #expect(reading.plausibleRecords == 10)
  }

  @Test func aWrongChecksumIsAFaultAtTheChecksum() {
    let bytes = run.file(checksum: 0x1234)
    let reading = FITFile.read(bytes)
    #expect(reading.faults.map(\.byteOffset) == [bytes.count - 2])
    #expect(reading.faults.first?.message.contains("0x1234") == true)
    #expect(reading.recordings.map(\.facts.isPartial) == [true])
    #expect(reading.plausibleRecords == 10)
  }

  @Test func aTruncatedFileKeepsWhatCameBefore() throws {
    let bytes = run.file()
    let cut = bytes.prefix(bytes.count - 60)
    let reading = FITFile.read(Array(cut))
    let fault = FileFault(
      byteOffset: cut.count, .truncated(declaredBytes: bytes.count, actualBytes: cut.count))
    #expect(reading.faults.contains(fault))
    #expect(reading.faults.map(\.reason).contains(.missingSession))
    let recording = try #require(reading.recordings.first)
    #expect(recording.facts.isPartial)
    #expect(recording.samples.count == reading.recordsRead)
    #expect(reading.readUntil == recording.samples.last?.instant)
    #expect(recording.faults.map(\.byteOffset).contains(cut.count))
  }

  @Test func aFileWithoutItsChecksumIsTruncated() {
    let bytes = run.file()
    let reading = FITFile.read(Array(bytes.dropLast(2)))
    #expect(reading.faults.map(\.byteOffset) == [bytes.count - 2])
    #expect(reading.plausibleRecords == 10)
  }

  @Test func aHeaderThatWasNeverFinishedIsReadToTheEnd() {
    let reading = FITFile.read(run.file(dataSize: 0))
    #expect(reading.faults.map(\.reason).contains(.wrongLength(declaredBytes: 16)))
    #expect(reading.plausibleRecords == 10)
    #expect(reading.recordings.map(\.facts.sport) == [.running])
  }

  @Test func bytesAfterTheEndAreAFaultOfTheFileOnly() {
    let bytes = run.file()
    let reading = FITFile.read(bytes + [0, 0, 0])
    #expect(reading.faults == [FileFault(byteOffset: bytes.count, .trailingBytes(3))])
    #expect(reading.recordings.map(\.facts.isPartial) == [false])
  }

  @Test func damageInOneSegmentLeavesTheOthersWhole() {
    var second = FITBuilder()
    second.records(100..<105)
    second.raw([0x0B])
    second.records(105..<107)
    second.session(at: 100, seconds: 7)
    var third = FITBuilder()
    third.records(200..<205)
    third.session(at: 200, seconds: 5)
    let first = run.file()
    let reading = FITFile.read(first + second.file() + third.file())
    #expect(reading.recordings.map(\.samples.count) == [10, 5, 5])
    #expect(reading.recordings.map(\.facts.isPartial) == [false, true, false])
    #expect(reading.faults.map(\.reason).contains(.undefinedLocalMessage(11)))
  }

  @Test func anUndefinedLocalMessageEndsTheReadingThere() {
    var builder = FITBuilder()
    builder.session(at: 0, seconds: 60)
    builder.records(0..<10)
    let offset = 14 + builder.data.count
    builder.raw([0x0B])
    builder.records(10..<20)
    let reading = FITFile.read(builder.file())
    #expect(
      reading.faults == [FileFault(byteOffset: offset, .undefinedLocalMessage(11))])
    #expect(reading.faults.first?.description == "byte \(offset): local message 11 is not defined")
    #expect(reading.recordsRead == 10)
  }

  @Test func recordsOfAnImpossibleTimeAreLeftOut() throws {
    var builder = FITBuilder()
    builder.session(at: 0, seconds: 60)
    builder.records(0..<10)
    let far = 14 + builder.data.count + 3 + 3 + 9
    builder.records(2_000_000_000..<2_000_000_002)
    builder.records(10..<12)
    let reading = FITFile.read(builder.file(checksum: 1))
    #expect(reading.recordsRead == 14)
    #expect(reading.plausibleRecords == 12)
    #expect(reading.faults.map(\.reason).contains(.implausibleRecords(2)))
    #expect(reading.faults.map(\.byteOffset).contains(far))
    #expect(try #require(reading.recordings.first).samples.last?.instant == reading.readUntil)
  }

  @Test func recordsThatGoBackInTimeAreLeftOutOfADamagedFileOnly() {
    var builder = FITBuilder()
    builder.session(at: 0, seconds: 60)
    builder.records(0..<10)
    builder.records(3..<4)
    builder.records(10..<12)
    #expect(FITFile.read(builder.file()).plausibleRecords == 13)
    #expect(FITFile.read(builder.file(checksum: 1)).plausibleRecords == 12)
  }

  @Test func aSessionOfAnImpossibleTimeIsNotBelieved() throws {
    var builder = FITBuilder()
    builder.records(0..<10)
    builder.session(at: 1_000_000_000, seconds: 9, sport: 2)
    let reading = FITFile.read(builder.file(checksum: 1))
    let recording = try #require(reading.recordings.first)
    #expect(recording.facts.start == recording.samples.first?.instant)
    #expect(recording.facts.sport == .generic)
    #expect(reading.faults.map(\.reason).contains(.missingSession))
  }

  @Test func anAbsurdNumberOfSessionsIsRefused() {
    var builder = FITBuilder()
    for second in 0..<200 {
      builder.session(at: second, seconds: 1)
    }
    let reading = FITFile.read(builder.file())
    #expect(reading.faults.map(\.reason) == [.tooLarge])
    #expect(reading.recordings.count == 100)
  }

  @Test func anAbsurdNumberOfSegmentsIsRefused() {
    let empty = FITBuilder().file()
    let bytes = Array(repeatElement(empty, count: 1_001).joined())
    #expect(FITFile.read(bytes).faults == [FileFault(byteOffset: empty.count * 1_000, .tooLarge)])
  }
}
