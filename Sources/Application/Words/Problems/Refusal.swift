package import Units

/// Why a use case did not do what was asked. Nothing was changed.
///
/// Each feature has a small enum of its own. A case knows its problem type, and by that its status
/// over HTTP and its exit status, and says in words what happened:
///
///     enum EventRefusal: Refusal {
///       case unknown(id: String)
///       var type: ProblemType { .unknownEvent }
///       func detail(in units: UnitSystem) -> String { … }
///     }
package protocol Refusal: Error, CustomStringConvertible {
  var type: ProblemType { get }
  /// What went wrong this time and how to mend it, in sentences, with numbers in the reader's
  /// units.
  func detail(in units: UnitSystem) -> String
  /// What is wrong where; empty when the detail says it all.
  func faults(in units: UnitSystem) -> [ProblemFault]
  /// Further facts for programs, such as the present revision.
  var members: [JSONValue.Member] { get }
}

extension Refusal {
  package func faults(in units: UnitSystem) -> [ProblemFault] { [] }
  package var members: [JSONValue.Member] { [] }

  /// Only the slug: a detail may quote what an athlete sent, and descriptions end up in logs.
  package var description: String { "refusal \(type.slug)" }

  /// The refusal for a terminal: title and detail, then a line a fault.
  package func text(in units: UnitSystem = .metric) -> String {
    let lines = faults(in: units).map { "  \($0.line)" }
    return (["\(type.title): \(detail(in: units))"] + lines).joined(separator: "\n")
  }
}
