package import Units

/// What a drink plan is made for.
package struct PlannedWorkout: Hashable, Sendable {
  /// At the start.
  package var bodyMass: Mass
  package var duration: TimeSpan
  package var sweatRate: SweatRate
  /// What is drunk: zero for water.
  package var drinkSodium: Molarity
  /// Of the whole body's sweat.
  package var sweatSodium: Estimate<Molarity>
  package var bodyWater: BodyWater
  package var stomach: Stomach

  package init(
    bodyMass: Mass, duration: TimeSpan, sweatRate: SweatRate, drinkSodium: Molarity = .zero,
    sweatSodium: Estimate<Molarity> = .typicalSweatSodium, bodyWater: BodyWater = .unknown,
    stomach: Stomach = .ordinary
  ) {
    self.bodyMass = bodyMass
    self.duration = duration
    self.sweatRate = sweatRate
    self.drinkSodium = drinkSodium
    self.sweatSodium = sweatSodium
    self.bodyWater = bodyWater
    self.stomach = stomach
  }

  /// The parts that can be wrong, by the names that requests and answers give them.
  package enum Field: String, CaseIterable, Sendable {
    case bodyMass = "mass"
    case duration
    case sweatRate
    case drinkSodium
    case sweatSodium
  }
}

/// How much of the body is water.
package enum BodyWater: String, CaseIterable, Sendable {
  case ofMan
  case ofWoman
  /// Taken as the smaller one, in which the same drink does more.
  case unknown

  /// The share of body mass; recalled, not yet seen in a source.
  var share: Double { self == .ofMan ? 0.60 : 0.50 }
}

/// How much somebody can drink while exercising.
package enum Stomach: String, CaseIterable, Sendable {
  case ordinary
  /// By practice in training.
  case trained

  func highestIntake(under assumptions: Assumptions) -> Assumption<VolumeRate> {
    self == .trained ? assumptions.trainedIntake : assumptions.ordinaryIntake
  }
}

extension Estimate<Molarity> {
  /// Whole-body sweat sodium when nobody measured it: 35.9 ± 10.4 mmol/L in 506 athletes (Baker
  /// 2016).
  package static let typicalSweatSodium = Estimate(
    .millimolesPerLiter(35.9),
    .init(.millimolesPerLiter(35.9 - 1.96 * 10.4), .millimolesPerLiter(35.9 + 1.96 * 10.4)),
    inputs: [],
    formula: Formula(
      name: "sweat sodium of athletes", expression: "mean ± 1.96 × SD", citations: [.baker2016]))
}

extension Input {
  init(_ field: PlannedWorkout.Field, _ value: any Measured) {
    self.init(field.rawValue, value)
  }
}
