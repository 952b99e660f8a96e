package import Access
package import Documents
package import Ground
import Hydration
import Repositories
import Schema
package import Units
import Words

/// What to drink during workouts.
package struct DrinkPlans: Sendable {
  private let ground: Ground

  package init(_ ground: Ground) {
    self.ground = ground
  }

  /// What to drink during a workout of a length, by the athlete's latest sweat test.
  ///
  /// - Throws: `AthleteRefusal.unknown`; `DrinkPlanRefusal`.
  package func plan(
    for athleteID: String, lasting duration: TimeSpan, by caller: Caller
  ) async throws -> DrinkPlanDocument {
    let (athlete, scope) = try await Athletes(ground).found(athleteID, by: caller)
    let (test, evidence, rate) = try await latestTest(of: athleteID, in: scope)
    let mass = try athlete.mass
    let planned = PlannedWorkout(
      bodyMass: try mass ?? evidence.required(\.massBefore),
      from: mass == nil ? .weighIn : .given, duration: duration, sweatRate: rate,
      bodyWater: try athlete.sex.bodyWater)
    return try DrinkPlanDocument(
      advice(for: planned), for: planned, of: athleteID, sweatTest: test.required(\.id))
  }

  private func latestTest(
    of athlete: String, in scope: Scope
  ) async throws -> (SweatTestDocument, WeighInDocument, SweatRate) {
    guard let test = try await ground.store.events.latestSweatTest(in: scope) else {
      throw DrinkPlanRefusal.noSweatTest(athlete: athlete)
    }
    let evidence = try test.required(\.evidence)
    do {
      let workout = try await workout(test.required(\.workout), in: scope)
      return (test, evidence, try SweatEvidence.rate(from: evidence, around: workout))
    } catch let refusal as any Refusal {
      throw DrinkPlanRefusal.unusableSweatTest(id: try test.required(\.id), because: refusal)
    }
  }

  private func workout(_ id: String, in scope: Scope) async throws -> WorkoutDocument {
    guard let event = try await ground.store.events.find(id, in: scope) else {
      throw EventRefusal.unknown(id: id)
    }
    guard let workout = try event.as(WorkoutFields.self) else {
      throw SweatTestRefusal.notAWorkout(id: id)
    }
    return workout
  }

  private func advice(for workout: PlannedWorkout) throws(DrinkPlanRefusal) -> DrinkAdvice {
    do throws(PlannedWorkoutFaults) {
      return try DrinkAdvice(for: workout)
    } catch {
      throw .unsuitable(error)
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
