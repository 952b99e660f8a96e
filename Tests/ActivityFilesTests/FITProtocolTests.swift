import Athletics
import Testing
import Time
import Units

@testable import ActivityFiles

/// The byte level: headers, definitions, data messages.
struct FITProtocolTests {
  @Test(arguments: [UInt8(12), 14])
  func readsHeadersOfBothLengths(_ size: UInt8) throws {
    let reading = FITFile.read(FITBuilder.shortRun.file(headerSize: size))
    #expect(reading.faults.isEmpty)
    #expect(try only(reading).samples.count == 10)
  }

  @Test func aHeaderChecksumOfZeroMeansNone() {
    #expect(FITFile.read(FITBuilder.shortRun.file(headerChecksum: 0)).faults.isEmpty)
  }

  @Test func readsBigEndianMessages() throws {
    var builder = FITBuilder()
    builder.define(1, 20, [(253, 4, 0x86), (7, 2, 0x84)], bigEndian: true)
    builder.message(1, FITBuilder.time(0).reversed(), [0x01, 0x02])
    builder.session(at: 0, seconds: 1)
    let sample = try #require(only(FITFile.read(builder.file())).samples.first)
    #expect(sample.power == .watts(0x0102))
    #expect(sample.instant == (try Instant(rfc3339: "2021-03-22T10:48:16Z")))
  }

  @Test func aCompressedTimestampRollsOverAfter32Seconds() throws {
    var builder = FITBuilder()
    builder.records(0..<1)
    builder.define(0, 20, [(3, 1, 0x02)])
    let low = UInt8(FITBuilder.start & 0x1F)
    for second in [1, 2, 20, 40] {
      builder.raw([0x80 | (low &+ UInt8(second)) & 0x1F, 100])
    }
    builder.session(at: 0, seconds: 40)
    let samples = try only(FITFile.read(builder.file())).samples
    let first = try #require(samples.first)
    #expect(samples.map { ($0.instant - first.instant).components.seconds } == [0, 1, 2, 20, 40])
    #expect(samples.last?.heartRate == HeartRate(beatsPerMinute: 100))
  }

  @Test func stepsOverDeveloperFieldsAndKeepsTheirNames() throws {
    var builder = FITBuilder()
    builder.define(5, 206, [(0, 1, 0x02), (1, 1, 0x02), (3, 5, 0x07)])
    builder.message(5, [7, 3], Array("core\0".utf8))
    builder.message(5, [7, 4], Array("none\0".utf8))
    builder.define(1, 20, [(253, 4, 0x86)], developer: [(3, 4, 7)])
    builder.message(1, FITBuilder.time(0), [1, 2, 3, 4])
    builder.session(at: 0, seconds: 1)
    let reading = FITFile.read(builder.file())
    #expect(reading.faults.isEmpty)
    #expect(reading.developerFields == ["core"])
    #expect(try only(reading).samples.count == 1)
  }

  @Test func aLocalMessageCanBeDefinedAgain() throws {
    var builder = FITBuilder.shortRun
    builder.define(1, 20, [(253, 4, 0x86), (13, 1, 0x01)])
    builder.message(1, FITBuilder.time(11), [0xFB])
    let sample = try #require(only(FITFile.read(builder.file())).samples.last)
    #expect(sample.temperature == .degreesCelsius(-5))
    #expect(sample.heartRate == nil)
  }

  @Test func valuesThatSayNothingAreAbsent() throws {
    var builder = FITBuilder()
    builder.define(
      1, 20,
      [
        (253, 4, 0x86), (0, 4, 0x85), (1, 4, 0x85), (2, 2, 0x84), (3, 1, 0x02), (4, 1, 0x02),
        (5, 4, 0x86), (6, 2, 0x84), (7, 2, 0x84), (13, 1, 0x01),
      ])
    let nowhere: [UInt8] = [0xFF, 0xFF, 0xFF, 0x7F]
    builder.message(
      1, FITBuilder.time(0), nowhere, nowhere, Array(repeating: 0xFF, count: 12), [0x7F])
    builder.session(at: 0, seconds: 1)
    let recording = try only(FITFile.read(builder.file()))
    #expect(recording.samples == [Sample(instant: recording.facts.start)])
    #expect(recording.facts.subSport == nil)
    #expect(recording.facts.distance == nil)
    #expect(recording.facts.averageHeartRate == nil)
  }

  @Test func aCoordinateOffTheEarthIsAbsent() throws {
    var builder = FITBuilder()
    builder.define(1, 20, [(253, 4, 0x86), (0, 4, 0x85), (1, 4, 0x85)])
    builder.message(
      1, FITBuilder.time(0), FITBuilder.little(Int32(0x6000_0000)), FITBuilder.little(Int32(0)))
    builder.session(at: 0, seconds: 1)
    #expect(try only(FITFile.read(builder.file())).samples.first?.position == nil)
  }

  @Test func theLongFormOfAValueWins() throws {
    var builder = FITBuilder()
    builder.define(
      1, 20, [(253, 4, 0x86), (6, 2, 0x84), (73, 4, 0x86), (2, 2, 0x84), (78, 4, 0x86)])
    builder.message(
      1, FITBuilder.time(0), FITBuilder.little(UInt16(1_000)), FITBuilder.little(UInt32(70_000)),
      FITBuilder.little(UInt16(2_600)), FITBuilder.little(UInt32(52_500)))
    builder.session(at: 0, seconds: 1)
    let sample = try #require(only(FITFile.read(builder.file())).samples.first)
    #expect(sample.speed == .metersPerSecond(70))
    #expect(sample.altitude == .meters(10_000))
  }

  @Test func aStringWithoutItsEndIsRead() throws {
    var builder = FITBuilder()
    builder.define(0, 0, [(0, 1, 0x00), (1, 2, 0x84), (8, 6, 0x07)])
    builder.message(
      0, [4], FITBuilder.little(UInt16(265)), Array("Wri".utf8) + [0xC3] + Array("st".utf8))
    builder.records(0..<1)
    builder.session(at: 0, seconds: 1)
    let device = try #require(only(FITFile.read(builder.file())).device)
    #expect(device.name == "Wri\u{FFFD}st")
    #expect(device.manufacturer == "strava")
    #expect(device.product == nil)
  }

  @Test func aFieldOfAnUnknownTypeIsSteppedOver() throws {
    var builder = FITBuilder()
    builder.define(1, 20, [(3, 3, 0x55), (5, 1, 0x86), (253, 4, 0x86)])
    builder.message(1, [1, 2, 3], [9], FITBuilder.time(0))
    builder.session(at: 0, seconds: 1)
    let recording = try only(FITFile.read(builder.file()))
    #expect(recording.samples == [Sample(instant: recording.facts.start)])
  }

  @Test func unknownNumbersAreKeptAsDecimals() throws {
    var builder = FITBuilder()
    builder.fileID(manufacturer: 60_000, product: 31)
    builder.records(0..<1)
    builder.session(at: 0, seconds: 1, sport: 200, subSport: 201)
    let recording = try only(FITFile.read(builder.file()))
    #expect(recording.facts.sport == Sport(rawValue: "200"))
    #expect(recording.facts.subSport == SubSport(rawValue: "201"))
    #expect(recording.device == Device(manufacturer: "60000", product: "31"))
  }

  private func only(_ reading: ActivityReading) throws -> Recording {
    try #require(reading.recordings.count == 1)
    return try #require(reading.recordings.first)
  }
}
