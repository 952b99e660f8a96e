package import Documents
import Hydration
import Repositories
import Schema
package import Units

extension UseCases {
  /// What to drink during a workout of a length, by the athlete's latest sweat test.
  ///
  /// - Throws: `Refusal.notFound`; `.needs` a sweat test; `.unsuitable` for a duration that no
  ///   plan can be made for.
  package func drinkPlan(
    for athleteID: String, lasting duration: TimeSpan
  ) async throws -> DrinkPlanDocument {
    let athlete = try await athlete(athleteID)
    let scope = access.scope(of: athleteID)
    guard case .sweatTest(let test)? = try await store.events.latest(.sweatTest, in: scope),
      let evidence = test.evidence,
      case .workout(let workout)? = try await store.events.find(
        test.required(\.workout), in: scope)
    else { throw Refusal.needs(.sweatTest(athlete: athleteID)) }
    let usualMass = try athlete.mass
    let planned = PlannedWorkout(
      bodyMass: try usualMass ?? evidence.required(\.massBefore), duration: duration,
      sweatRate: try SweatEvidence.rate(from: evidence, around: workout),
      bodyWater: try athlete.sex.bodyWater)
    return try DrinkPlanDocument(
      advice(for: planned), for: planned, of: athleteID, sweatTest: test.required(\.id))
  }

  private func advice(for workout: PlannedWorkout) throws -> DrinkAdvice {
    do throws(PlannedWorkoutFaults) {
      return try DrinkAdvice(for: workout)
    } catch {
      // At least one, as `all` promises; the first is the one to mend first.
      throw Refusal.unsuitable(
        argument: error.all.first?.field.rawValue ?? "duration",
        because: error.all.first?.sentence() ?? "no plan can be made for it")
    }
  }
}

extension Sex? {
  fileprivate var bodyWater: BodyWater {
    switch self {
    case .female: .ofWoman
    case .male: .ofMan
    case nil: .unknown
    }
  }
}
