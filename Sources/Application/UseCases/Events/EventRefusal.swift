package import Units
package import Words

/// Why something was not done with an event.
package enum EventRefusal: Refusal {
  case unknown(id: String)

  package var type: ProblemType {
    switch self {
    case .unknown: .unknownEvent
    }
  }

  package func detail(in units: UnitSystem) -> String {
    switch self {
    case .unknown(let id): "There is no event \"\(id)\"."
    }
  }
}

extension ProblemType {
  package static let unknownEvent = ProblemType(
    "unknown-event", status: 404, exit: .notFound, title: "No such event",
    sentence: "There is no event of this id. The athlete's timeline lists those that are.")
}
