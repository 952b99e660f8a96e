package import Units

/// The weights and amounts of one session, from which the sweat rate is calculated.
///
/// The athlete should be weighed nude or in the same dry clothes, after emptying the bladder.
package struct WeighIn: Hashable, Sendable {
  /// The body mass before the session.
  package var before: Mass
  /// The body mass after the session.
  package var after: Mass
  /// What was drunk between the two weighings, including gels and other liquid food. For this and
  /// the next three fields, nil means that no amount was given; zero is assumed.
  package var drunk: Volume?
  /// What was eaten, without what counts as drunk.
  package var eaten: Mass?
  package var urine: Volume?
  package var stool: Mass?
  /// How long the exercise lasted.
  package var duration: TimeSpan
  /// The energy spent; nil if not known, and then the rate is not corrected for breath.
  package var energy: Energy?
  /// The air temperature; nil if not known.
  package var airTemperature: Temperature?
  /// The fields whose values come only from the workout's device and not from a person.
  package var fromDevice: Set<Field>

  package init(
    before: Mass, after: Mass, drunk: Volume? = nil, eaten: Mass? = nil, urine: Volume? = nil,
    stool: Mass? = nil, duration: TimeSpan, energy: Energy? = nil,
    airTemperature: Temperature? = nil, fromDevice: Set<Field> = []
  ) {
    self.before = before
    self.after = after
    self.drunk = drunk
    self.eaten = eaten
    self.urine = urine
    self.stool = stool
    self.duration = duration
    self.energy = energy
    self.airTemperature = airTemperature
    self.fromDevice = fromDevice
  }

  /// The fields, to name one in a fault. The raw values are the keys in documents.
  package enum Field: String, CaseIterable, Sendable {
    case before = "massBefore"
    case after = "massAfter"
    case drunk
    case eaten
    case urine
    case stool
    case duration
    case energy
    case airTemperature
  }
}

// Converts between mass and volume: sweat, urine and drinks are taken to have 1 kg per litre.
extension Mass {
  static func ofWater(_ volume: Volume) -> Mass { volume * MassConcentration.gramsPerLiter(1000) }

  var asWater: Volume { self / MassConcentration.gramsPerLiter(1000) }
}
