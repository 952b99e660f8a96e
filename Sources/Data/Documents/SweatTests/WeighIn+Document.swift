package import Hydration
package import Schema
import Units

extension Document<WeighInFields> {
  /// The weigh-in as evidence about a workout, which fills in what was not written down.
  ///
  /// - Returns: nil when neither says how long it lasted.
  package func weighIn(around workout: WorkoutDocument) throws(StoredMisfit) -> WeighIn? {
    let written = try self.duration
    let timed = try workout.timer
    let elapsed = try workout.elapsed
    guard let duration = written ?? timed ?? elapsed else { return nil }
    let energySpent = try self.energy
    let energyEstimated = try workout.energy
    return WeighIn(
      before: try required(\.massBefore), after: try required(\.massAfter),
      drunk: try self.drunk, eaten: try self.eaten, urine: try self.urine,
      stool: try self.stool, duration: duration, energy: energySpent ?? energyEstimated,
      airTemperature: try self.airTemperature)
  }
}
