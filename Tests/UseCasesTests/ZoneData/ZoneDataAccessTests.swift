import Access
import BrineTesting
import Testing
import Time
import UseCases
import ZoneFiles

/// The comparison of zone data concerns all athletes, so only callers with access to all may run
/// it.
@Suite(.needsMongod) struct ZoneDataAccessTests {
  @Test func anAccountThatReachesSomeAthletesIsDenied() async throws {
    try await withTwoAthletes { two in
      two.relations.reach = .athletes([two.own, two.other])
      await #expect(throws: AccessDenied.self) {
        try await two.brine.zoneData.compare(with: { _ in nil }, by: two.account)
      }
    }
  }

  @Test func whoReachesEveryoneIsToldThatTheServerHasOurData() async throws {
    try await withTwoAthletes { two in
      let directory = try ZoneDirectory()
      two.relations.reach = .everyone
      for caller in [two.account, two.localOperator, .service] {
        let comparison = try await two.brine.zoneData.compare(
          with: { try? directory.zone($0) }, by: caller)
        #expect(comparison.differences.isEmpty)
      }
    }
  }
}
