package import Units

/// Why no sweat rate comes of a weigh-in.
package enum WeighInFault: Error {
  /// A value that its field cannot have, whatever the others say.
  case outOfRange(OutOfRange<WeighIn.Field>)
  /// Too short for a scale to see sweat.
  case tooShort(TimeSpan, least: TimeSpan)
  /// The body gained more than went in, or lost less than came out; nothing is left for sweat.
  /// `takenIn` is net of what came out.
  case gainBeyondIntake(gained: Mass, takenIn: Mass)
  /// The fields are possible one by one, and not together.
  case implausibleRate(VolumeRate, least: VolumeRate, most: VolumeRate)

  /// The field to look at first.
  package var field: WeighIn.Field {
    switch self {
    case .outOfRange(let fault): fault.field
    case .tooShort: .duration
    case .gainBeyondIntake, .implausibleRate: .after
    }
  }

  /// Stable, in kebab case, for programs.
  package var code: String {
    switch self {
    case .outOfRange: "out-of-range"
    case .tooShort: "too-short"
    case .gainBeyondIntake: "gain-beyond-intake"
    case .implausibleRate: "implausible-rate"
    }
  }

  /// What is wrong and how to mend it.
  package var sentence: Sentence {
    switch self {
    case .outOfRange(let fault): fault.sentence
    case .tooShort(let found, let least):
      "the session lasted \(found); a sweat test needs at least \(least)"
    case .gainBeyondIntake(let gained, let takenIn):
      """
      the body mass changed by \(gained), and what was taken in less what was passed is \
      \(takenIn), which leaves nothing for sweat; check both weights and what was drunk, eaten and \
      passed
      """
    case .implausibleRate(let found, let least, let most):
      """
      these values give \(found); sweat rates lie from \(least) to \(most); check the weights, \
      their units, what was drunk and the duration
      """
    }
  }
}

/// Every fault of one weigh-in, in the order of its fields; at least one.
package struct WeighInFaults: Error {
  package let all: [WeighInFault]
}
