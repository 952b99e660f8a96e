import Athletics
package import Hydration
package import Schema
import Units

extension Document<WeighInFields> {
  /// The weigh-in as evidence about a workout, which fills in what was not written down.
  ///
  /// - Returns: nil when neither says how long it lasted.
  package func weighIn(around workout: WorkoutDocument) throws(StoredMisfit) -> WeighIn? {
    let written = (duration: try self.duration, energy: try self.energy)
    let device = (duration: try workout.measuredDuration, energy: try workout.measuredEnergy)
    guard let duration = written.duration ?? device.duration else { return nil }
    let energy = written.energy ?? device.energy
    return WeighIn(
      before: try required(\.massBefore), after: try required(\.massAfter),
      drunk: try self.drunk, eaten: try self.eaten, urine: try self.urine,
      stool: try self.stool, duration: duration, energy: energy,
      airTemperature: try self.airTemperature,
      fromDevice: Set(
        [
          written.duration == nil ? .duration : nil,
          written.energy == nil && energy != nil ? .energy : nil,
        ].compactMap(\.self)))
  }
}

extension WorkoutDocument {
  /// How long the device's timer ran; nil when the device does not know.
  fileprivate var measuredDuration: TimeSpan? {
    get throws(StoredMisfit) {
      let (timer, elapsed) = (try self.timer, try self.elapsed)
      return timer?.measured ?? elapsed?.measured
    }
  }

  /// What the device estimated; nil when it does not know, or when the estimate would not do for a
  /// weigh-in, which it must never block.
  fileprivate var measuredEnergy: Energy? {
    get throws(StoredMisfit) {
      let (energy, lengths) = (try self.energy, [try self.elapsed, try self.timer])
      return energy?.measured(over: lengths.compactMap { $0?.measured }.max()).flatMap {
        WeighIn.Limits.energy.contains($0) ? $0 : nil
      }
    }
  }
}
