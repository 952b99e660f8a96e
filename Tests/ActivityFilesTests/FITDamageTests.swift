import Athletics
import TestSupport
import Testing
import Time

@testable import ActivityFiles

/// However a real file is damaged, nothing traps and the result is still true.
@Suite(.enabled(if: ReferenceFile.areHere, "the reference files are not here (BRINE_SHARED)"))
struct FITDamageTests {
  /// Real files that are small enough to be damaged thousands of times.
  static let small = ReferenceFile.whole.filter { $0.bytes.count < 8_000 }

  @Test func thereAreSmallFiles() {
    #expect(!Self.small.isEmpty)
  }

  @Test func everyTruncationIsAFaultAndLosesNothingBeforeIt() async throws {
    let file = try #require(Self.small.min { $0.bytes.count < $1.bytes.count })
    let whole = FITFile.read(file.bytes).recordings.flatMap(\.samples)
    var recordsBefore = 0
    for await length in (0..<file.bytes.count).givingWay {
      let reading = FITFile.read(Array(file.bytes.prefix(length)))
      #expect(!reading.isIntact, "cut to \(length) bytes")
      #expect(reading.recordsRead >= recordsBefore, "cut to \(length) bytes")
      let samples = reading.recordings.flatMap(\.samples)
      #expect(samples.count == reading.recordsRead, "cut to \(length) bytes")
      #expect(samples[...] == whole.prefix(samples.count), "cut to \(length) bytes")
      #expect(reading.recordings.allSatisfy { $0.facts.isPartial }, "cut to \(length) bytes")
      recordsBefore = reading.recordsRead
    }
    #expect(recordsBefore == whole.count)
  }

  @Test(arguments: small)
  func everyChangedByteIsNoticed(_ file: ReferenceFile) async {
    var generator = SeededGenerator(seed: 1)
    for await _ in (0..<150).givingWay {
      var bytes = file.bytes
      let position = bytes.indices.randomElement(using: &generator) ?? 0
      bytes[position] ^= UInt8.random(in: 1...255, using: &generator)
      let reading = FITFile.read(bytes)
      #expect(!reading.isIntact, "byte \(position)")
      expectConsistent(reading, in: bytes, "byte \(position)")
    }
  }

  @Test(arguments: small)
  func noDamageTrapsOrMakesUpRecords(_ file: ReferenceFile) async {
    for await seed in (0..<200).givingWay {
      var mutation = Mutation(seed: UInt64(seed))
      let bytes = mutation.damage(file.bytes)
      expectConsistent(FITFile.read(bytes), in: bytes, "seed \(seed)")
    }
  }

  private func expectConsistent(
    _ reading: ActivityReading, in bytes: [UInt8], _ comment: Comment
  ) {
    let offsets = reading.faults.compactMap(\.byteOffset)
    #expect(offsets.allSatisfy { (0...bytes.count).contains($0) }, comment)
    #expect(offsets == offsets.sorted(), comment)
    #expect(reading.plausibleRecords <= reading.recordsRead, comment)
    for recording in reading.recordings {
      #expect(!recording.facts.isPartial || !recording.faults.isEmpty, comment)
      #expect(recording.facts.start <= recording.facts.end, comment)
      let times = recording.samples.map(\.instant)
      #expect(!recording.facts.isPartial || times == times.sorted(), comment)
      let pauses = recording.pauses
      #expect(zip(pauses, pauses.dropFirst()).allSatisfy { $0.end <= $1.start }, comment)
    }
  }
}
