import Documents
import Hydration
import Schema

/// From what was written down to the sweat rate.
enum SweatEvidence {
  /// - Throws: `SweatTestRefusal.noDuration` or `.impossible`; `StoredMisfit`.
  static func rate(
    from written: WeighInDocument, around workout: WorkoutDocument
  ) throws -> SweatRate {
    guard let weighIn = try written.weighIn(around: workout) else {
      throw SweatTestRefusal.noDuration
    }
    do throws(WeighInFaults) {
      return try SweatRate(weighIn)
    } catch {
      throw SweatTestRefusal.impossible(error)
    }
  }
}
