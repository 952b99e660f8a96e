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
      drunk: try self.drunk, food: try self.eaten, urine: try self.urine,
      stool: try self.stool, duration: duration, energy: energySpent ?? energyEstimated,
      airTemperature: try self.airTemperature)
  }
}

extension WeighInFields {
  /// The JSON name of the field that stands for a part of a weigh-in.
  package static func name(of field: WeighIn.Field) -> String {
    let fields = declared.fields
    return switch field {
    case .before: fields.massBefore.outline.name
    case .after: fields.massAfter.outline.name
    case .drunk: fields.drunk.outline.name
    case .food: fields.eaten.outline.name
    case .urine: fields.urine.outline.name
    case .stool: fields.stool.outline.name
    case .duration: fields.duration.outline.name
    case .energy: fields.energy.outline.name
    case .airTemperature: fields.airTemperature.outline.name
    }
  }
}
