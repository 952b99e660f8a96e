package import Units

/// The workout and the athlete for which a drink plan is made.
package struct PlannedWorkout: Hashable, Sendable {
  /// The body mass at the start.
  package var bodyMass: Mass
  package var bodyMassOrigin: Input.Origin
  package var duration: TimeSpan
  package var sweatRate: SweatRate
  /// The sodium of the drink; zero for water.
  package var drinkSodium: Molarity
  /// The sodium of the whole body's sweat.
  package var sweatSodium: Estimate<Molarity>
  package var bodyWater: BodyWater
  package var stomach: Stomach

  package init(
    bodyMass: Mass, from bodyMassOrigin: Input.Origin = .given, duration: TimeSpan,
    sweatRate: SweatRate, drinkSodium: Molarity = .zero,
    sweatSodium: Estimate<Molarity> = .typicalSweatSodium, bodyWater: BodyWater = .unknown,
    stomach: Stomach = .ordinary
  ) {
    self.bodyMass = bodyMass
    self.bodyMassOrigin = bodyMassOrigin
    self.duration = duration
    self.sweatRate = sweatRate
    self.drinkSodium = drinkSodium
    self.sweatSodium = sweatSodium
    self.bodyWater = bodyWater
    self.stomach = stomach
  }

  /// The fields that can have faults. The raw values are their names in requests and responses.
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
  /// Not known. The smaller fraction is used, because then the same drink dilutes the blood more.
  case unknown

  /// The fraction of body mass; from memory, not yet confirmed in a source.
  var share: Double { self == .ofMan ? 0.60 : 0.50 }
}

/// How much an athlete can drink during exercise.
package enum Stomach: String, CaseIterable, Sendable {
  case ordinary
  /// The athlete has trained to drink more.
  case trained

  func highestIntake(under assumptions: Assumptions) -> Assumption<VolumeRate> {
    self == .trained ? assumptions.trainedIntake : assumptions.ordinaryIntake
  }
}

extension Estimate<Molarity> {
  /// The sodium of whole-body sweat when it was not measured: 35.9 ± 10.4 mmol/L in 506 athletes
  /// (Baker 2016).
  package static let typicalSweatSodium = Estimate(
    .millimolesPerLiter(35.9),
    .init(.millimolesPerLiter(35.9 - 1.96 * 10.4), .millimolesPerLiter(35.9 + 1.96 * 10.4)),
    inputs: [],
    formula: Formula(
      name: "sweat sodium of athletes", expression: "mean ± 1.96 × SD", citations: [.baker2016]))
}

extension Input {
  init(_ field: PlannedWorkout.Field, _ value: any Measured, _ origin: Origin) {
    self.init(field.rawValue, value, origin)
  }
}
