package import Units

/// Why a sweat rate cannot be calculated from a weigh-in.
package enum WeighInFault: Error {
  /// A value is outside the range of its field.
  case outOfRange(OutOfRange<WeighIn.Field>)
  /// The session is too short to measure sweat with a scale.
  case tooShort(TimeSpan, least: TimeSpan)
  /// The body gained more mass than was taken in, or lost less than came out, so nothing is left
  /// for sweat. `takenIn` is food and drink minus urine and stool.
  case gainBeyondIntake(gained: Mass, takenIn: Mass)
  /// The fields are each possible, but together they give an impossible rate.
  case implausibleRate(VolumeRate, least: VolumeRate, most: VolumeRate)

  /// The field that is most likely wrong.
  package var field: WeighIn.Field {
    switch self {
    case .outOfRange(let fault): fault.field
    case .tooShort: .duration
    case .gainBeyondIntake, .implausibleRate: .after
    }
  }

  /// A short name in kebab case for programs, which never changes.
  package var code: String {
    switch self {
    case .outOfRange: "out-of-range"
    case .tooShort: "too-short"
    case .gainBeyondIntake: "gain-beyond-intake"
    case .implausibleRate: "implausible-rate"
    }
  }

  /// A sentence that says what is wrong and how to fix it.
  package var sentence: Sentence {
    switch self {
    case .outOfRange(let fault): fault.sentence
    case .tooShort(let found, let least):
      "the session lasted \(found); a sweat test needs at least \(least)"
    case .gainBeyondIntake(let gained, let takenIn):
      """
      the body mass changed by \(gained), and food and drink minus urine and stool is \
      \(takenIn), which leaves nothing for sweat; check both weights and all amounts
      """
    case .implausibleRate(let found, let least, let most):
      """
      these values give \(found); sweat rates lie from \(least) to \(most); check the weights and \
      their units, the amounts and the duration
      """
    }
  }
}

/// Every fault of one weigh-in, in the order of its fields; at least one.
package struct WeighInFaults: Error {
  package let all: [WeighInFault]
}
