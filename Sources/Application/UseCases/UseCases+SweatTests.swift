package import BSON
package import Documents
import Hydration
import Repositories
import Schema

extension UseCases {
  /// Keeps what was weighed around a workout, and the sweat rate that follows from it.
  ///
  /// A workout has one test of a method: writing it down again corrects the former.
  /// - Parameter evidence: read for `WeighInFields`.
  /// - Returns: the test, and whether it is the workout's first.
  /// - Throws: `Refusal.notFound`, or `.impossible` for weights that cannot be.
  package func recordSweatTest(
    in workoutID: String, evidence: BSONDocument
  ) async throws -> (test: SweatTestDocument, isNew: Bool) {
    guard case .workout(let workout) = try await event(workoutID) else {
      throw Refusal.impossible(
        Faults(Fault(pointer: "", "The event is not a workout.", expected: "a workout's id")))
    }
    let written = WeighInDocument(evidence)
    let rate = try SweatEvidence.rate(from: written, around: workout)
    let test = try stored(written, rate, around: workout)
    let scope = access.scope(of: try workout.required(\.athlete))
    let isNew = try await store.events.put(.sweatTest(test), in: scope)
    return (test, isNew)
  }

  /// The evidence stands one level deeper in the test, which may be one too many.
  private func stored(
    _ written: WeighInDocument, _ rate: SweatRate, around workout: WorkoutDocument
  ) throws -> SweatTestDocument {
    do {
      return try SweatTestDocument(written, rate, around: workout)
    } catch is BSONError {
      throw Refusal.impossible(
        Faults(Fault(pointer: "", "The evidence is too large or nested too deeply to be kept.")))
    }
  }
}

/// From what was written down to the sweat rate.
enum SweatEvidence {
  static func rate(
    from written: WeighInDocument, around workout: WorkoutDocument
  ) throws -> SweatRate {
    guard let weighIn = try written.weighIn(around: workout) else {
      throw Refusal.impossible(
        Faults(
          Fault(
            pointer: "/duration", "Neither you nor the workout says how long it lasted.",
            expected: "a duration such as \"75 min\"")))
    }
    do throws(WeighInFaults) {
      return try SweatRate(weighIn)
    } catch {
      throw Refusal.impossible(error.faults)
    }
  }
}

extension WeighInFaults {
  /// As faults of the document that was sent. At least one, as `all` promises.
  fileprivate var faults: Faults {
    let faults = all.map { fault in
      Fault(pointer: "/" + WeighInFields.name(of: fault.field), fault.sentence() + ".")
    }
    return Faults(faults) ?? Faults(Fault(pointer: "", "The weigh-in cannot be."))
  }
}
