package import BSON
package import Hydration
package import Units
package import Words

/// Why a sweat test was not kept.
package enum SweatTestRefusal: Refusal {
  /// The event that it was to be around is of another kind.
  case notAWorkout(id: String)
  /// Neither the evidence nor the workout says how long it lasted.
  case noDuration
  /// What was written down cannot be.
  case impossible(WeighInFaults)
  /// The evidence is more than a document can hold.
  case tooLarge

  package var type: ProblemType {
    switch self {
    case .notAWorkout: .notAWorkout
    case .noDuration, .impossible, .tooLarge: .invalidDocument
    }
  }

  package func detail(in units: UnitSystem) -> String {
    switch self {
    case .notAWorkout(let id): "Event \"\(id)\" is not a workout."
    case .noDuration: "Neither you nor the workout says how long it lasted."
    case .impossible(let faults): ProblemFault.summary(of: faults.all.count)
    case .tooLarge: "The evidence is too large or nested too deeply to be kept."
    }
  }

  package func faults(in units: UnitSystem) -> [ProblemFault] {
    switch self {
    case .notAWorkout: []
    case .noDuration:
      [
        ProblemFault(
          .pointer("/duration"), "The field is missing.",
          expected: "a duration such as \"75 min\"")
      ]
    case .impossible(let faults):
      faults.all.map { fault in
        ProblemFault(
          .pointer("/" + fault.field.rawValue), fault.sentence.text(for: units) + ".")
      }
    case .tooLarge: [ProblemFault(.pointer(""), detail(in: units))]
    }
  }
}

extension SweatTestRefusal {
  /// Nil for an error that says nothing of the evidence: it is a fault of Brine's own.
  package init?(_ error: BSONError) {
    switch error.reason {
    case .tooLarge, .tooDeep: self = .tooLarge
    default: return nil
    }
  }
}

extension ProblemType {
  package static let notAWorkout = ProblemType(
    "not-a-workout", status: 409, title: "The event is not a workout",
    sentence: "A sweat test belongs to a workout. The athlete's timeline lists them with"
      + " kind=workout.")
}
