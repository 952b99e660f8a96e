package import Units

/// What was weighed and noted around one session, to learn how much was sweated.
///
/// Weigh nude or in the same dry clothes, bladder emptied first.
package struct WeighIn: Hashable, Sendable {
  package var before: Mass
  package var after: Mass
  /// Between the two weighings; also through gels and other liquid food. nil, here and below:
  /// nobody wrote it down, and none is assumed.
  package var drunk: Volume?
  package var eaten: Mass?
  package var urine: Volume?
  package var stool: Mass?
  package var duration: TimeSpan
  /// nil: not known; the rate is then not corrected for breath.
  package var energy: Energy?
  /// nil: not known.
  package var airTemperature: Temperature?
  /// The fields that nobody wrote down, and only the workout's device said.
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

  /// The parts by the names that documents give them, for pointing at one of them.
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

// Masses and volumes meet here: sweat, urine and drinks are taken as 1 kg a litre.
extension Mass {
  static func ofWater(_ volume: Volume) -> Mass { volume * MassConcentration.gramsPerLiter(1000) }

  var asWater: Volume { self / MassConcentration.gramsPerLiter(1000) }
}
