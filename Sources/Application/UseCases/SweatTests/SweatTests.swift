package import Access
package import BSON
package import Documents
package import Ground
import Hydration
import Query
import Repositories
import Schema

/// What can be done with sweat tests.
package struct SweatTests: Sendable {
  private let ground: Ground

  package init(_ ground: Ground) {
    self.ground = ground
  }

  /// Keeps what was weighed around a workout, and the sweat rate that follows from it.
  ///
  /// A workout has one test of a method: writing it down again corrects the former.
  /// - Parameter evidence: read for `WeighInFields`.
  /// - Returns: the test, and whether it is the workout's first.
  /// - Throws: `EventRefusal.unknown`; `SweatTestRefusal.notAWorkout`, or `.impossible` for weights
  ///   that cannot be.
  package func record(
    in workoutID: String, evidence: BSONDocument, by caller: Caller
  ) async throws -> (test: SweatTestDocument, isNew: Bool) {
    let (event, scope) = try await Events(ground).found(workoutID, by: caller)
    guard let workout = try event.as(WorkoutFields.self) else {
      throw SweatTestRefusal.notAWorkout(id: workoutID)
    }
    let written = WeighInDocument(try await kept(evidence, workoutID, in: scope, by: caller))
    let rate = try SweatEvidence.rate(from: written, around: workout)
    let test = try stored(written, rate, around: workout)
    let isNew = try await ground.store.events.put(test.event, in: scope)
    return (test, isNew)
  }

  /// The athlete's sweat tests, by start unless another order is asked for.
  ///
  /// - Throws: `AthleteRefusal.unknown`.
  package func list(
    of athlete: String, by caller: Caller
  ) async throws -> OpenedList<SweatTestFields> {
    let scope = try await Athletes(ground).found(athlete, by: caller).scope
    return ground.list(
      ground.store.events.sweatTests(in: scope), named: "sweat tests of \(athlete)",
      usually: [.ascending(\.start)], for: caller)
  }

  /// The evidence as it is kept in place of the former: with its stored values where they were only
  /// sent back, or may not be seen by the caller.
  private func kept(
    _ evidence: BSONDocument, _ workoutID: String, in scope: Scope, by caller: Caller
  ) async throws -> BSONDocument {
    let former = try await ground.store.events.find(EventID.sweatTest(in: workoutID), in: scope)
    guard let written = try former?.as(SweatTestFields.self)?.evidence else { return evidence }
    return try Replacement.of(
      written.bson, by: evidence, as: WeighInFields.declared.shape,
      for: await ground.access.audience(of: caller))
  }

  /// The evidence stands one level deeper in the test, which may be one too many.
  private func stored(
    _ written: WeighInDocument, _ rate: SweatRate, around workout: WorkoutDocument
  ) throws -> SweatTestDocument {
    do {
      return try SweatTestDocument(written, rate, around: workout, at: ground.now())
    } catch let error as BSONError {
      if let refusal = SweatTestRefusal(error) { throw refusal }
      throw error
    }
  }
}
