import Access
import Documents
import Schema
import Testing
import Units
import UseCases

/// Sweat tests around workouts whose devices did not record everything.
@Suite(
  needsMongod, .enabled(if: TestFile.faultyFilesAreHere, "the faulty files are not here"))
struct SweatTestTests {
  @Test(arguments: ["zero-kcal-run", "no-kcal-run"])
  func anUnknownEnergyWidensTheIntervalAndSaysSo(_ name: String) async throws {
    try await TestBrine.run { brine in
      let athlete = try await brine.newAthlete()
      let workout = try await workout(name, of: athlete, brine)
      let test = try await brine.weigh(before: 70, after: 69, drunk: 0.3, in: workout)
      let rate = try test.required(\.sweatRate)
      let numbers = [try rate.low, try rate.value, try rate.high].map {
        $0?.in(.litersPerHour) ?? 0
      }
      let expected = [0.79, 1.11, 1.19]
      #expect(zip(numbers, expected).allSatisfy { abs($0 - $1) < 0.005 }, "\(numbers)")
      #expect(try rate.notes.map { try $0.code } == ["energy-unknown"])
      #expect(try !rate.inputs.contains { try $0.name == "energy" })
    }
  }

  @Test func whatOnlyTheDeviceSaidIsNotGiven() async throws {
    try await TestBrine.run { brine in
      let athlete = try await brine.newAthlete()
      let file = try await brine.importFile(TestFile.demoRun(), for: athlete)
      let workout = try #require(file.events.first).required(\.id)
      let test = try await brine.weigh(before: 70, after: 69, drunk: 0.3, in: workout)
      let inputs = try test.required(\.sweatRate).inputs
      let origins = try inputs.filter { ["massBefore", "duration"].contains(try $0.name) }
        .map { try $0.origin }
      #expect(origins == ["given", "device"])
    }
  }

  /// Both files begin at the same moment, so only the order of writing distinguishes their sweat
  /// tests.
  @Test(arguments: [
    ["zero-kcal-run", "no-kcal-run"], ["no-kcal-run", "zero-kcal-run"],
  ])
  func aPlanCountsOnTheTestWrittenLast(_ order: [String]) async throws {
    try await TestBrine.run { brine in
      let athlete = try await brine.newAthlete()
      var last: SweatTestDocument?
      for name in order {
        let workout = try await workout(name, of: athlete, brine)
        last = try await brine.weigh(before: 70, after: 69, drunk: 0.3, in: workout)
      }
      let plan = try await brine.brine.drinkPlans.plan(
        for: athlete, lasting: .hours(2), by: .service)
      #expect(try plan.sweatTest == last?.id)
    }
  }

  @Test func aCorrectedTestIsTheOneWrittenLast() async throws {
    try await TestBrine.run { brine in
      let athlete = try await brine.newAthlete()
      let first = try await workout("zero-kcal-run", of: athlete, brine)
      let second = try await workout("no-kcal-run", of: athlete, brine)
      for workout in [first, second, first] {
        _ = try await brine.weigh(before: 70, after: 69, drunk: 0.3, in: workout)
      }
      let plan = try await brine.brine.drinkPlans.plan(
        for: athlete, lasting: .hours(2), by: .service)
      #expect(try plan.sweatTest == EventID.sweatTest(in: first))
    }
  }

  private func workout(
    _ name: String, of athlete: String, _ brine: TestBrine
  ) async throws -> String {
    let file = try await brine.importFile(TestFile.faulty(name), for: athlete)
    return try #require(file.events.first).required(\.id)
  }
}
