import Athletics
import Foundation
import Testing
import Time
import Units

@testable import ActivityFiles

/// The results for real files agree with those of independent tools.
@Suite(.enabled(if: ReferenceFile.areHere, "the reference files are not here (BRINE_SHARED)"))
struct FITReferenceTests {
  @Test func theManifestHasFITFiles() {
    #expect(!ReferenceFile.whole.isEmpty)
  }

  @Test(arguments: ReferenceFile.all)
  func sessionsAgree(_ file: ReferenceFile) throws {
    let sessions = file.facts.sessions ?? []
    let recordings = FITFile.read(file.bytes).recordings.filter { !isUnfinished($0) }
    try #require(recordings.count == sessions.count)
    for (recording, session) in zip(recordings, sessions) {
      let facts = recording.facts
      #expect(facts.sport.rawValue == session.sport)
      #expect(facts.subSport?.rawValue == present(session.subSport))
      #expect(facts.start == (try Instant(rfc3339: session.start)))
      #expect(agree(facts.elapsed?.in(.seconds), session.elapsedS, within: 0.000_5))
      #expect(agree(facts.timer?.in(.seconds), session.timerS, within: 0.000_5))
      #expect(agree(facts.distance?.in(.meters), session.distanceM, within: 0.005))
      #expect(agree(facts.energy?.in(.kilocalories), session.calories, within: 0.001))
      #expect(facts.averageHeartRate?.beatsPerMinute == session.avgHr)
      #expect(facts.maximumHeartRate?.beatsPerMinute == session.maxHr)
    }
  }

  @Test(arguments: ReferenceFile.all)
  func deviceAgrees(_ file: ReferenceFile) {
    for recording in FITFile.read(file.bytes).recordings {
      #expect(recording.device?.manufacturer == file.facts.manufacturer)
      #expect(recording.device?.product == file.facts.product)
    }
  }

  @Test(arguments: ReferenceFile.all)
  func countsAgree(_ file: ReferenceFile) {
    let reading = FITFile.read(file.bytes)
    #expect(reading.recordsRead == file.facts.records)
    #expect(reading.recordings.reduce(0) { $0 + $1.laps.count } == file.facts.laps)
    #expect(reading.recordings.reduce(0) { $0 + $1.lengths } == file.facts.lengths)
    #expect(timerStops(file.bytes) == file.facts.timerStops)
    #expect(reading.developerFields == file.facts.developerFields)
  }

  @Test(arguments: ReferenceFile.whole)
  func samplesAgree(_ file: ReferenceFile) throws {
    let records = try #require(file.facts.fromRecords)
    let reading = FITFile.read(file.bytes)
    let samples = reading.recordings.flatMap(\.samples)
    #expect(samples.count == file.facts.records)
    #expect(samples.first?.instant == (try records.first.map { try Instant(rfc3339: $0) }))
    #expect(samples.last?.instant == (try records.last.map { try Instant(rfc3339: $0) }))
    #expect(reading.readUntil == samples.last?.instant)
    #expect(samples.compactMap(\.heartRate).count == records.hrN)
    #expect(samples.compactMap(\.heartRate).max()?.beatsPerMinute == records.maxHr)
    #expect(samples.compactMap(\.temperature).count == records.tempN)
    #expect(samples.compactMap(\.position).count == records.gpsPoints)
    #expect(samples.compactMap(\.power).count == records.powerN)
    let temperatures = samples.compactMap { $0.temperature?.in(.degreesCelsius) }
    #expect(agree(mean(temperatures), records.avgTempC, within: 0.005_1))
    let powers = samples.compactMap { $0.power?.in(.watts) }
    #expect(agree(mean(powers), records.avgPowerW, within: 0.051))
    let distance = samples.compactMap(\.distance).last?.in(.meters)
    #expect(agree(distance, records.lastDistanceM, within: 0.005))
  }

  @Test(arguments: ReferenceFile.whole)
  func aWholeFileHasNoFault(_ file: ReferenceFile) {
    let reading = FITFile.read(file.bytes)
    #expect(reading.faults == [])
    #expect(reading.recordings.allSatisfy { !$0.facts.isPartial && $0.faults.isEmpty })
  }

  @Test(arguments: ReferenceFile.all)
  func aWorkoutLastsAsLongAsItsParts(_ file: ReferenceFile) {
    for recording in FITFile.read(file.bytes).recordings {
      let (facts, workout) = (recording.facts, Workout(recording.facts))
      #expect(recording.samples.allSatisfy { facts.start <= $0.instant })
      #expect(recording.samples.allSatisfy { $0.instant <= facts.end })
      #expect(
        recording.laps.allSatisfy { lap in
          lap.start + (lap.elapsed?.clockDuration ?? .zero) <= facts.end
        })
      #expect((workout.timer ?? .zero) <= (workout.elapsed ?? .zero))
    }
  }

  @Test(arguments: ReferenceFile.damaged)
  func aDamagedFileHasFaultsWhereOtherToolsStop(_ file: ReferenceFile) {
    let reading = FITFile.read(file.bytes)
    #expect(!reading.isIntact)
    #expect(reading.recordings.allSatisfy { $0.facts.isPartial && !$0.faults.isEmpty })
    let stops = file.facts.tools?.values.flatMap { $0.error ?? [] } ?? []
    for offset in stops.compactMap({ $0.firstMatch(of: /@ (\d+)/)?.1 }).compactMap({ Int($0) }) {
      #expect(reading.faults.map(\.byteOffset).contains(offset))
    }
  }

  /// Whether it has no session, so that tools give no summary.
  private func isUnfinished(_ recording: Recording) -> Bool {
    let sentence = FileFault(byteOffset: 0, .missingSession).message
    return recording.faults.map(\.message).contains(sentence)
  }

  private func timerStops(_ bytes: [UInt8]) -> Int {
    var stops = 0
    var offset = 0
    var allowance = FITAllowance()
    while let segment = FITSegment(in: bytes, at: offset, within: &allowance) {
      stops += segment.contents.pieces.timer.count { $0.change == .stopped }
      offset = segment.end
    }
    return stops
  }

  /// The tools print Python's `None` for what a file lacks.
  private func present(_ name: String?) -> String? {
    name == "None" ? nil : name
  }

  private func mean(_ numbers: [Double]) -> Double? {
    numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
  }

  private func agree(_ ours: Double?, _ theirs: Double?, within tolerance: Double) -> Bool {
    guard let ours, let theirs else { return ours == nil && theirs == nil }
    return abs(ours - theirs) <= tolerance
  }
}
