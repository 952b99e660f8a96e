package import Hydration
package import Units
package import Words

/// Why no drink plan was made.
package enum DrinkPlanRefusal: Refusal {
  case noSweatTest(athlete: String)
  /// The athlete's latest sweat test is kept, but no rate follows from it any more.
  case unusableSweatTest(id: String, because: any Refusal)
  /// No plan can be made for the workout that was asked for.
  case unsuitable(PlannedWorkoutFaults)

  package var type: ProblemType {
    switch self {
    case .noSweatTest, .unusableSweatTest: .needsSweatTest
    case .unsuitable: .invalidParameters
    }
  }

  package func detail(in units: UnitSystem) -> String {
    switch self {
    case .noSweatTest(let athlete): "Athlete \"\(athlete)\" has no sweat test yet."
    case .unusableSweatTest(let id, let reason):
      (["The latest sweat test, \"\(id)\", cannot be used. " + reason.detail(in: units)]
        + reason.faults(in: units).map(\.message)).joined(separator: " ")
    case .unsuitable: "One parameter does not suit."
    }
  }

  package func faults(in units: UnitSystem) -> [ProblemFault] {
    guard case .unsuitable(let faults) = self else { return [] }
    return faults.all.map { fault in
      ProblemFault(.parameter(fault.field.rawValue), fault.sentence.text(for: units) + ".")
    }
  }
}

extension ProblemType {
  package static let needsSweatTest = ProblemType(
    "needs-sweat-test", status: 409, exit: .needsAction, title: "A sweat test is needed first",
    sentence: "A drink plan counts on a measured sweat rate. Weigh yourself before and after a"
      + " workout and send it to POST /v1/events/{event}/sweat-tests.")
}
