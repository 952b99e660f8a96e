import Edge
package import Units
package import Words

/// Why a list was not read.
package enum ListRefusal: Refusal {
  /// Texts that ask for a part of it cannot be read.
  case unreadable([ListFault])
  /// The cursor was changed, or comes from a list that was asked for in another way.
  case wrongCursor

  package var type: ProblemType {
    switch self {
    case .unreadable: .invalidParameters
    case .wrongCursor: .wrongCursor
    }
  }

  package func detail(in units: UnitSystem) -> String {
    switch self {
    case .unreadable(let faults):
      faults.count == 1
        ? "One parameter is not as it should be."
        : "\(faults.count) parameters are not as they should be."
    case .wrongCursor: "The cursor does not belong to this list, filter and sort."
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
  package static let wrongCursor = ProblemType(
    "wrong-cursor", status: 400, exit: .usage, title: "The cursor is not of this list",
    sentence: "A cursor goes on behind one page of one list. It is taken as it was given, with the"
      + " same path, filter and sort as the page that gave it. Begin anew without a cursor.")
}
