import Athletics
import BSON
import Schema
import Testing
import Time
import Units

@testable import Documents

@Suite struct SamplesTests {
  private let id = RecordingID(rawValue: "rec_1")

  private func stretches(_ samples: [Sample]) throws -> [SamplesDocument] {
    let start = try #require(Instant(milliseconds: 0))
    let recording = Recording(facts: .init(sport: .running, start: start), samples: samples)
    return try SamplesDocument.stretches(of: recording, id: id, athlete: "ath_1")
  }

  private func sample(at second: Int64) throws -> Sample {
    Sample(instant: try #require(Instant(milliseconds: second * 1_000)))
  }

  @Test func aRecordingOfTwoHoursIsKeptInStretchesOfOne() throws {
    let stretches = try stretches((0..<7_201).map { try sample(at: $0) })
    #expect(try stretches.map { try $0.offset?.count } == [3_600, 3_600, 1])
    #expect(try stretches.map { try $0.id } == ["rec_1/0", "rec_1/1", "rec_1/2"])
  }

  @Test func aColumnHasOnePlaceASampleAndAnEmptyOneIsLeftOut() throws {
    var first = try sample(at: 0)
    first.heartRate = HeartRate(beatsPerMinute: 0)
    let stretch = try #require(try stretches([first, try sample(at: 1)]).first)
    #expect(try stretch.heartRate == [0, nil])
    #expect(try stretch.offset == [0, 1_000])
    #expect(try stretch.power == nil)
  }

  /// A file may declare any number of bytes for a number, and use all of them.
  @Test(arguments: [Double(Int64.max), .infinity, .nan, -1e300])
  func powerThatNoIntegerHoldsIsAbsent(watts: Double) throws {
    var sample = try sample(at: 0)
    sample.power = .watts(watts)
    let stretch = try #require(try stretches([sample]).first)
    #expect(try stretch.power == nil)
  }
}
