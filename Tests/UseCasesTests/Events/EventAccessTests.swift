import Access
import BrineTesting
import Documents
import Repositories
import Schema
import TestSupport
import Testing
import UseCases

/// Whose events a caller may read.
@Suite(.needsMongod) struct EventAccessTests {
  @Test func anAccountReadsTheTimelinesItReachesAndNoOthers() async throws {
    try await withTwoAthletes { two in
      let (events, query) = (two.brine.events, TimelineQuery(limit: 10))
      let own = try await two.newRide(of: two.own)
      _ = try await two.newRide(of: two.other)
      let listed = try await events.timeline(of: two.own, query, by: two.account)
      #expect(try listed.map { try $0.id } == [own])
      #expect(
        await refusal { try await events.timeline(of: two.other, query, by: two.account) }
          == .unknownAthlete)
    }
  }

  @Test func anotherAthletesEventIsUnknownAsOneThatIsNotThere() async throws {
    try await withTwoAthletes { two in
      let own = try await two.newRide(of: two.own)
      let other = try await two.newRide(of: two.other)
      #expect(try await two.brine.events.read(own, by: two.account).id == own)
      for id in [other, "evt_none"] {
        #expect(
          await refusal { try await two.brine.events.read(id, by: two.account) } == .unknownEvent)
      }
    }
  }
}

extension TwoAthletes {
  /// Imports a ride and returns the id of its event.
  func newRide(of athlete: String) async throws -> String {
    let upload = Upload(try SeedFile.ride.bytes)
    let file = try await brine.recordings.importFile(upload, for: athlete, by: localOperator)
    return try #require(try file.events.first?.id)
  }
}
