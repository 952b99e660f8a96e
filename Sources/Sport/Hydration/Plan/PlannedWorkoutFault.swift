package import Units

/// Why no plan can be made.
package enum PlannedWorkoutFault: Error {
  case outOfRange(OutOfRange<PlannedWorkout.Field>)
  /// Rate and duration are possible one by one; nobody survives both.
  case lossBeyondBody(Volume, most: Volume)

  /// The field to look at first.
  package var field: PlannedWorkout.Field {
    switch self {
    case .outOfRange(let fault): fault.field
    case .lossBeyondBody: .duration
    }
  }

  /// Stable, in kebab case, for programs.
  package var code: String {
    switch self {
    case .outOfRange: "out-of-range"
    case .lossBeyondBody: "loss-beyond-body"
    }
  }

  /// What is wrong and how to mend it.
  package var sentence: Sentence {
    switch self {
    case .outOfRange(let fault): fault.sentence
    case .lossBeyondBody(let loss, let most):
      """
      this rate over this duration is a loss of \(loss), more than \(most); a rate holds for a few \
      hours only, so plan a shorter part
      """
    }
  }
}

/// Every fault of one planned workout, in the order of its fields; at least one.
package struct PlannedWorkoutFaults: Error {
  package let all: [PlannedWorkoutFault]
}

extension PlannedWorkout {
  /// What each field may hold.
  package enum Limits {
    package static let bodyMass = WeighIn.Limits.bodyMass
    package static let duration = TimeSpan.minutes(1)...TimeSpan.hours(24)
    /// The upper end is above the largest of 506 athletes, 5.73 L/h (Baker 2016).
    package static let sweatRate = VolumeRate.litersPerHour(0.01)...VolumeRate.litersPerHour(6)
    /// Beyond any drink that is meant for sport.
    package static let drinkSodium = Molarity.zero...Molarity.millimolesPerLiter(120)
    package static let sweatSodium =
      Molarity.millimolesPerLiter(5)...Molarity.millimolesPerLiter(120)
    static let sodiumBound = Molarity.zero...Molarity.millimolesPerLiter(500)
    /// Of the body mass; well before the body's water is used up.
    static let lossShare = 0.3
  }

  /// In the order of the fields; empty when a plan can be made.
  var faults: [PlannedWorkoutFault] {
    let outOfRange: [OutOfRange<Field>?] = [
      .check(.bodyMass, bodyMass, in: Limits.bodyMass),
      .check(.duration, duration, in: Limits.duration),
      .check(.sweatRate, sweatRate.value, in: Limits.sweatRate),
      .check(.drinkSodium, drinkSodium, in: Limits.drinkSodium),
      .check(.sweatSodium, sweatSodium.value, in: Limits.sweatSodium),
      .check(.sweatSodium, sweatSodium.interval.lower, in: Limits.sodiumBound),
      .check(.sweatSodium, sweatSodium.interval.upper, in: Limits.sodiumBound),
    ]
    let faults = outOfRange.compactMap { $0 }.map(PlannedWorkoutFault.outOfRange)
    let loss = sweatRate.value * duration
    let most = (bodyMass * Limits.lossShare).asWater
    return faults.isEmpty && loss > most ? [.lossBeyondBody(loss, most: most)] : faults
  }
}
