package import Schema
package import Units
package import Words

/// Why something was not done with an athlete.
package enum AthleteRefusal: Refusal {
  case unknown(id: String)
  case taken(id: String)
  /// There is nothing to restore.
  case notDeleted(id: String)
  /// No former version has this revision.
  case noSuchVersion(Int64, id: String)
  /// The document that was sent, or the one that a change would lead to, cannot be kept.
  case unfit(Faults)

  package var type: ProblemType {
    switch self {
    case .unknown: .unknownAthlete
    case .taken: .alreadyThere
    case .notDeleted: .notDeleted
    case .noSuchVersion: .unknownRevision
    case .unfit: .invalidDocument
    }
  }

  package func detail(in units: UnitSystem) -> String {
    switch self {
    case .unknown(let id): "There is no athlete \"\(id)\"."
    case .taken(let id): "There is an athlete \"\(id)\" already."
    case .notDeleted(let id): "Athlete \"\(id)\" is there and was not deleted."
    case .noSuchVersion(let revision, let id):
      "Athlete \"\(id)\" has no former version of revision \(revision)."
    case .unfit(let faults): faults.summary
    }
  }

  package func faults(in units: UnitSystem) -> [ProblemFault] {
    if case .unfit(let faults) = self {
      faults.inUnits(of: units).all.map(ProblemFault.init)
    } else {
      []
    }
  }
}

extension ProblemType {
  package static let unknownAthlete = ProblemType(
    "unknown-athlete", status: 404, exit: .notFound, title: "No such athlete",
    sentence: "There is no athlete of this id. Create one with POST /v1/athletes.")

  package static let alreadyThere = ProblemType(
    "already-there", status: 409, exit: .conflict, title: "The id is taken",
    sentence: "Something of this kind is kept under this id already. Choose another.")

  package static let notDeleted = ProblemType(
    "not-deleted", status: 409, exit: .conflict, title: "It was not deleted",
    sentence: "Only what was deleted can be restored.")

  package static let unknownRevision = ProblemType(
    "unknown-revision", status: 404, exit: .notFound, title: "No such former version",
    sentence: "The document has no former version of this revision. Its history lists those that it"
      + " has; the present one is the document itself.")

  package static let noZone = ProblemType(
    "no-zone", status: 422, exit: .needsAction, title: "The athlete has no time zone",
    sentence: "A time of day is a moment only where its clock hangs, and some devices know no other"
      + " time. Set the athlete's `zone` or `itinerary` to IANA time zones with"
      + " PATCH /v1/athletes/{athlete}.")
}
