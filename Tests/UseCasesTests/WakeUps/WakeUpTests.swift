import Access
import BSON
import BrineTesting
import Documents
import Schema
import Testing
import Time
import UseCases

/// Whose wake-ups a caller may ask for, and from when on.
@Suite(.needsMongod) struct WakeUpTests {
  /// Seven in the morning, by the clocks of Rome.
  private static let early: BSONDocument = [
    "wakeAt": ["ms": .int32(25_200_000)], "zone": "Europe/Rome",
  ]

  @Test func theWakeUpOfAnyOtherAthleteIsUnknownToAnAccount() async throws {
    try await withTwoAthletes(Self.early) { two in
      let wakeUps = two.brine.wakeUps
      let next = try await wakeUps.next(of: two.own, after: nil, by: two.account)
      #expect(try next.athlete == two.own)
      #expect(
        await refusal { try await wakeUps.next(of: two.other, after: nil, by: two.account) }
          == .unknownAthlete)
    }
  }

  @Test func withoutAnInstantTheNextOneFromNowIsMeant() async throws {
    try await withTwoAthletes(Self.early) { two in
      let next = { try await two.brine.wakeUps.next(of: two.own, after: nil, by: two.account).at }
      let morning = try Instant(rfc3339: "2026-07-01T07:00:00+02:00")
      two.inProcess.clock.move(to: morning - .seconds(1))
      #expect(try await next() == morning)
      two.inProcess.clock.move(to: morning)
      #expect(try await next() == morning + .seconds(86_400))
    }
  }
}
