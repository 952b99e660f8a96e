import Athletics
import Testing
import Units

@testable import ActivityFiles

/// Numbers by which devices mean "unknown", in addition to FIT's own mark.
struct FITUnknownValueTests {
  @Test(arguments: [UInt16(65_534), 60_001])
  func anEnergyThatNobodySpendsIsNone(_ kilocalories: UInt16) throws {
    #expect(try session([(11, 2, 0x84)], FITBuilder.little(kilocalories)).facts.energy == nil)
  }

  @Test(arguments: [(UInt16(251), nil), (255, nil), (250, 250), (0, 0)] as [(UInt16, Int?)])
  func aHeartRateThatNoHeartHasIsNone(_ rate: UInt16, _ expected: Int?) throws {
    let recording = try session([(16, 2, 0x84)], FITBuilder.little(rate))
    #expect(recording.facts.averageHeartRate?.beatsPerMinute == expected)
  }

  @Test func aLapsNumbersAreJudgedAsASessionsAre() throws {
    var builder = FITBuilder.shortRun
    builder.define(4, 19, [(2, 4, 0x86), (7, 4, 0x86), (9, 4, 0x86), (15, 2, 0x84)])
    let mark = FITBuilder.little(UInt32.max - 1)
    builder.message(4, FITBuilder.time(0), mark, mark, FITBuilder.little(UInt16(255)))
    let lap = try #require(FITFile.read(builder.file()).recordings.first?.laps.first)
    #expect(lap.elapsed == nil && lap.distance == nil && lap.averageHeartRate == nil)
  }

  @Test func aLengthAtTheEndOfItsFieldIsNone() throws {
    let mark = FITBuilder.little(UInt32.max - 1)
    let facts = try session(
      [(7, 4, 0x86), (8, 4, 0x86), (9, 4, 0x86)], mark + mark + mark
    ).facts
    #expect(facts.elapsed == nil && facts.timer == nil && facts.distance == nil)
    #expect(facts.end == facts.lastMoment)
  }

  /// A field of a record with an impossible value.
  struct Impossible: Sendable {
    let field: FITBuilder.Field
    let payload: [UInt8]

    init(_ number: UInt8, _ type: UInt8, _ payload: [UInt8]) {
      field = (number, UInt8(payload.count), type)
      self.payload = payload
    }
  }

  @Test(arguments: [
    Impossible(3, 0x84, FITBuilder.little(UInt16(255))),
    Impossible(4, 0x84, FITBuilder.little(UInt16(255))),
    Impossible(5, 0x86, FITBuilder.little(UInt32.max - 1)),
    Impossible(6, 0x86, FITBuilder.little(UInt32(343_001))),
    Impossible(73, 0x86, FITBuilder.little(UInt32.max - 1)),
    Impossible(7, 0x84, FITBuilder.little(UInt16.max - 1)),
    Impossible(13, 0x01, [0x80]),
    Impossible(13, 0x01, [126]),
    Impossible(78, 0x86, FITBuilder.little(UInt32.max - 1)),
    Impossible(2, 0x8E, FITBuilder.little(Int64.min)),
  ])
  func aSampleThatCannotBeIsNone(_ impossible: Impossible) throws {
    let sample = try sample([impossible.field], impossible.payload)
    #expect(sample == Sample(instant: sample.instant))
  }

  @Test func theNarrowFieldCountsWhereTheWideOneIsAMark() throws {
    let wide = FITBuilder.little(UInt32.max - 1)
    let sample = try sample(
      [(73, 4, 0x86), (6, 2, 0x84), (78, 4, 0x86), (2, 2, 0x84)],
      wide + FITBuilder.little(UInt16(3_000)) + wide + FITBuilder.little(UInt16(2_600)))
    #expect(sample.speed == .metersPerSecond(3))
    #expect(sample.altitude == .meters(20))
  }

  @Test func zeroDegreesOfBothKindsIsNoPlace() throws {
    let fields: [FITBuilder.Field] = [(0, 4, 0x85), (1, 4, 0x85)]
    let (zero, some) = (FITBuilder.little(Int32(0)), FITBuilder.little(Int32(1_000_000)))
    #expect(try sample(fields, zero + zero).position == nil)
    #expect(try sample(fields, zero + some).position != nil)
  }

  @Test func zerosOfASensorStayInItsSamples() throws {
    let sample = try sample([(3, 1, 0x02), (7, 2, 0x84)], [0, 0, 0])
    #expect(sample.heartRate == HeartRate(beatsPerMinute: 0))
    #expect(sample.power == .watts(0))
  }

  private func session(
    _ fields: [FITBuilder.Field], _ payload: [UInt8]
  ) throws -> Recording {
    var builder = FITBuilder()
    builder.records(0..<10)
    builder.define(2, 18, [(2, 4, 0x86)] + fields)
    builder.message(2, FITBuilder.time(0), payload)
    return try #require(FITFile.read(builder.file()).recordings.first)
  }

  private func sample(_ fields: [FITBuilder.Field], _ payload: [UInt8]) throws -> Sample {
    var builder = FITBuilder()
    builder.define(1, 20, [(253, 4, 0x86)] + fields)
    builder.message(1, FITBuilder.time(0), payload)
    builder.session(at: 0, seconds: 9)
    return try #require(FITFile.read(builder.file()).recordings.first?.samples.first)
  }
}
