import Access
import BrineTesting
import Documents
import Schema
import TestSupport
import Testing
import UseCases

/// Whose recordings a caller may make and read.
@Suite(.needsMongod) struct RecordingAccessTests {
  private let run = Upload((try? SeedFile.run.bytes) ?? [])

  @Test func anAccountImportsForTheAthletesItReachesAndReadsWhatCameOfIt() async throws {
    try await withTwoAthletes { two in
      let recordings = two.brine.recordings
      let file = try await recordings.importFile(run, for: two.own, by: two.account)
      let id = try #require(try file.recordings.first?.id)
      #expect(try await recordings.read(id, of: two.own, by: two.account).id == id)
      #expect(try await !recordings.samples(of: id, of: two.own, by: two.account).isEmpty)
    }
  }

  @Test func anImportForAnyOtherIsRefusedAndLeavesNothing() async throws {
    try await withTwoAthletes { two in
      #expect(
        await refusal {
          try await two.brine.recordings.importFile(run, for: two.other, by: two.account)
        } == .unknownAthlete)
      let stored = try await two.inProcess.stored(of: two.other)
      #expect(stored == .nothing)
    }
  }

  @Test func anotherAthletesRecordingIsUnknownUnderWhicheverAthleteItIsAskedFor() async throws {
    try await withTwoAthletes { two in
      let recordings = two.brine.recordings
      let file = try await recordings.importFile(run, for: two.other, by: two.localOperator)
      let id = try #require(try file.recordings.first?.id)
      for athlete in [two.own, two.other] {
        #expect(
          await refusal { try await recordings.read(id, of: athlete, by: two.account) }
            == .unknownRecording)
        #expect(
          await refusal { try await recordings.samples(of: id, of: athlete, by: two.account) }
            == .unknownRecording)
      }
    }
  }
}
