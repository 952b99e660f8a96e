import Access
import BSON
import BrineTesting
import Documents
import Repositories
import Schema
import Testing
import UseCases

/// Whose workouts a caller may add a sweat test to.
@Suite(.needsMongod) struct SweatTestAccessTests {
  @Test func aWorkoutOfAnotherAthleteIsUnknownAndStaysWithoutATest() async throws {
    try await withTwoAthletes { two in
      let ride = try await two.newRide(of: two.other)
      #expect(
        await refusal {
          try await two.brine.sweatTests.record(in: ride, evidence: .weighed, by: two.account)
        } == .unknownEvent)
      #expect(try await two.inProcess.stored(of: two.other).events == 1)
    }
  }

  @Test func aWorkoutHasOneTestWhichASecondOneCorrects() async throws {
    try await withTwoAthletes { two in
      let (tests, ride) = (two.brine.sweatTests, try await two.newRide(of: two.own))
      let first = try await tests.record(in: ride, evidence: .weighed, by: two.account)
      let second = try await tests.record(in: ride, evidence: .weighed, by: two.account)
      #expect(first.isNew)
      #expect(!second.isNew)
      #expect(try first.test.id == second.test.id)
      #expect(try await two.inProcess.stored(of: two.own).events == 2)
    }
  }
}

extension BSONDocument {
  /// 72.5 kg before a workout and 71 kg after it, as they are stored.
  static var weighed: BSONDocument {
    ["method": "weigh", "massBeforeKg": 72.5, "massAfterKg": 71.0]
  }
}
