package import Units
package import Words

/// Why a change of a document was not made, as for its revision.
package enum RevisionRefusal: Refusal {
  /// The change does not say which revision it was made for.
  case conditionMissing(current: Int64)
  /// The document is not at the revision that the change was made for.
  case stale(current: Int64)

  package var current: Int64 {
    switch self {
    case .conditionMissing(let current), .stale(let current): current
    }
  }

  package var type: ProblemType {
    switch self {
    case .conditionMissing: .revisionRequired
    case .stale: .staleRevision
    }
  }

  package func detail(in units: UnitSystem) -> String {
    switch self {
    case .conditionMissing(let current):
      "If your change is for the present document, say that it is for revision \(current)."
    case .stale(let current): "It is at revision \(current) now."
    }
  }

  package var members: [JSONValue.Member] { [.init("currentRevision", .integer(current))] }
}

extension ProblemType {
  package static let revisionRequired = ProblemType(
    "revision-required", status: 428, exit: .conflict, title: "The change names no revision",
    sentence: "A change names the revision that it was made for, so that nobody's change is lost.")

  package static let staleRevision = ProblemType(
    "stale-revision", status: 412, exit: .conflict, title: "The document has changed since",
    sentence: "Somebody else changed it first. Read it again, see whether your change still makes"
      + " sense, and make it for the present revision.")
}
