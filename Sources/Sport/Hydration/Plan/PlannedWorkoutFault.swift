package import Units

/// Why a drink plan cannot be made.
package enum PlannedWorkoutFault: Error {
  case outOfRange(OutOfRange<PlannedWorkout.Field>)
  /// Rate and duration are each possible, but together they give a loss that nobody survives.
  case lossBeyondBody(Volume, most: Volume)

  /// The field that is most likely wrong.
  package var field: PlannedWorkout.Field {
    switch self {
    case .outOfRange(let fault): fault.field
    case .lossBeyondBody: .duration
    }
  }

  /// A short name in kebab case for programs, which never changes.
  package var code: String {
    switch self {
    case .outOfRange: "out-of-range"
    case .lossBeyondBody: "loss-beyond-body"
    }
  }

  /// A sentence that says what is wrong and how to fix it.
  package var sentence: Sentence {
    switch self {
    case .outOfRange(let fault): fault.sentence
    case .lossBeyondBody(let loss, let most):
      """
      this rate over this duration is a loss of \(loss), which is more than \(most); a sweat rate is valid \
      for a few hours only, so plan a shorter workout
      """
    }
  }
}

/// Every fault of one planned workout, in the order of its fields; at least one.
package struct PlannedWorkoutFaults: Error {
  package let all: [PlannedWorkoutFault]
}

extension PlannedWorkout {
  /// The range that each field may have.
  package enum Limits {
    package static let bodyMass = WeighIn.Limits.bodyMass
    package static let duration = TimeSpan.minutes(1)...TimeSpan.hours(24)
    /// The upper limit is above the highest rate of 506 athletes, 5.73 L/h (Baker 2016).
    package static let sweatRate = VolumeRate.litersPerHour(0.01)...VolumeRate.litersPerHour(6)
    /// The upper limit is above every sports drink.
    package static let drinkSodium = Molarity.zero...Molarity.millimolesPerLiter(120)
    package static let sweatSodium =
      Molarity.millimolesPerLiter(5)...Molarity.millimolesPerLiter(120)
    static let sodiumBound = Molarity.zero...Molarity.millimolesPerLiter(500)
    /// The largest loss, as a fraction of body mass; well below the water of the body.
    static let lossShare = 0.3
  }

  /// The faults in the order of the fields; empty if a plan can be made.
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
