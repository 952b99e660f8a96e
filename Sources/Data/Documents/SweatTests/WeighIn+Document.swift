import Athletics
package import BSON
package import Hydration
package import Schema
import Units

extension Document<WeighInFields> {
  /// What a person would have written for a weigh-in; what the device knows is left out.
  package init(_ weighIn: WeighIn) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.method, .weigh)
      fields.set(\.massBefore, weighIn.before)
      fields.set(\.massAfter, weighIn.after)
      fields.set(\.drunk, weighIn.drunk)
      fields.set(\.eaten, weighIn.eaten)
      fields.set(\.urine, weighIn.urine)
      fields.set(\.stool, weighIn.stool)
      if !weighIn.fromDevice.contains(.duration) { fields.set(\.duration, weighIn.duration) }
      if !weighIn.fromDevice.contains(.energy) { fields.set(\.energy, weighIn.energy) }
      fields.set(\.airTemperature, weighIn.airTemperature)
    }
  }

  /// The weigh-in, with values of the workout for those that were not entered.
  ///
  /// - Returns: nil when neither has a duration.
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
  /// How long the device's timer ran; nil if the device did not say.
  fileprivate var measuredDuration: TimeSpan? {
    get throws(StoredMisfit) {
      let (timer, elapsed) = (try self.timer, try self.elapsed)
      return timer?.measured ?? elapsed?.measured
    }
  }

  /// The energy that the device estimated. Nil if it did not, or if a weigh-in would refuse the
  /// value: a device's estimate must never make a sweat test fail.
  fileprivate var measuredEnergy: Energy? {
    get throws(StoredMisfit) {
      let (energy, lengths) = (try self.energy, [try self.elapsed, try self.timer])
      return energy?.measured(over: lengths.compactMap { $0?.measured }.max()).flatMap {
        WeighIn.Limits.energy.contains($0) ? $0 : nil
      }
    }
  }
}
