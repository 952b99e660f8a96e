package import Time
package import Units
package import Words

/// Why something was not done with an event.
package enum EventRefusal: Refusal {
  case unknown(id: String)
  /// The asked stretch ends before it begins.
  case backwards(from: Instant, to: Instant)

  package var type: ProblemType {
    switch self {
    case .unknown: .unknownEvent
    case .backwards: .invalidParameters
    }
  }

  package func detail(in units: UnitSystem) -> String {
    switch self {
    case .unknown(let id): "There is no event \"\(id)\"."
    case .backwards: "One parameter does not suit."
    }
  }

  package func faults(in units: UnitSystem) -> [ProblemFault] {
    guard case .backwards(let from, let to) = self else { return [] }
    return [
      ProblemFault(
        .parameter("to"), "It lies before `from`.", got: to.rfc3339,
        expected: "\(from.rfc3339) or later")
    ]
  }
}

extension ProblemType {
  package static let unknownEvent = ProblemType(
    "unknown-event", status: 404, exit: .notFound, title: "No such event",
    sentence: "There is no event of this id. The athlete's timeline lists those that are.")
}
