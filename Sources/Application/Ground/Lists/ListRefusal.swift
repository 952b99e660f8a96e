import Edge
package import Units
package import Words

/// Why a list was not read.
package enum ListRefusal: Refusal {
  /// Texts that ask for a part of it cannot be read.
  case unreadable([ListFault])
  /// The cursor was changed, or comes from a list that was asked for in another way.
  case wrongCursor
  /// The database would work for longer than it may.
  case tooSlow(ListTexts, Duration)
  /// The caller does not run the service.
  case unexplained

  package var type: ProblemType {
    switch self {
    case .unreadable, .unexplained: .invalidParameters
    case .wrongCursor: .wrongCursor
    case .tooSlow: .queryTooSlow
    }
  }

  package func detail(in units: UnitSystem) -> String {
    switch self {
    case .unreadable(let faults):
      faults.count == 1
        ? "One parameter is not as it should be."
        : "\(faults.count) parameters are not as they should be."
    case .wrongCursor: "The cursor does not belong to this list, filter and sort."
    case .tooSlow(_, let time):
      "The database did not find what is asked for within \(time.components.seconds) s, and gave up."
    case .unexplained: "One parameter is not as it should be."
    }
  }

  package func faults(in units: UnitSystem) -> [ProblemFault] {
    switch self {
    case .unreadable(let faults): faults.map { $0.problem(in: units) }
    case .wrongCursor:
      [
        ProblemFault(
          .parameter("cursor"), "It is not one that this list gave.",
          expected: "`next` of the page before, unchanged",
          hint: "Ask for the first page again, without a cursor.")
      ]
    case .tooSlow(let texts, _): texts.slow
    case .unexplained:
      [
        ProblemFault(
          .parameter("explain"), "Only who runs the service is told how it finds a list.",
          hint: "Leave it out.")
      ]
    }
  }
}

extension ListTexts {
  /// What makes the database look at many documents.
  fileprivate var slow: [ProblemFault] {
    let asked = [
      ("filter", filter, "Add a comparison that few documents pass, such as a day for start."),
      ("sort", sort, "Leave it out, or add a filter that leaves fewer documents to sort."),
    ]
    return asked.compactMap { name, text, hint in
      text.map { text in
        ProblemFault(
          .parameter(name), "Too many documents are looked at for it.",
          got: text.count > 60 ? "\(text.prefix(60))…" : text, hint: hint)
      }
    }
  }
}

/// What is wrong with one text.
package struct ListFault: Hashable, Sendable {
  let parameter: String
  let fault: FilterFault

  func problem(in units: UnitSystem) -> ProblemFault {
    ProblemFault(
      .parameter(parameter), fault.message(in: units), hint: fault.hint,
      character: fault.position + 1)
  }
}

extension ProblemType {
  package static let queryTooSlow = ProblemType(
    "query-too-slow", status: 503, title: "The list takes too long to find",
    sentence: "The database worked at the list for as long as it may, and gave up. `errors` names"
      + " the filter and the sort that made it look at so much. Ask for less.")

  package static let wrongCursor = ProblemType(
    "wrong-cursor", status: 400, exit: .usage, title: "The cursor is not of this list",
    sentence: "A cursor goes on behind one page of one list. It is taken as it was given, with the"
      + " same path, filter and sort as the page that gave it. Begin anew without a cursor.")
}
