package import Schema
package import Units

/// What was sent cannot be read as the document that it should be.
package struct InvalidDocument: Refusal {
  private let all: Faults

  package init(_ faults: Faults) {
    all = faults
  }

  /// JSON that is no JSON is malformed; a document with faults in it is well formed.
  package var type: ProblemType { all.isMalformed ? .malformedRequest : .invalidDocument }

  package func detail(in units: UnitSystem) -> String { all.summary }

  package func faults(in units: UnitSystem) -> [ProblemFault] {
    all.inUnits(of: units).all.map(ProblemFault.init)
  }
}

extension Faults {
  /// How many they are, as a sentence.
  package var summary: String { ProblemFault.summary(of: all.count) }
}

extension ProblemType {
  package static let invalidDocument = ProblemType(
    "invalid-document", status: 422, title: "The document cannot be kept",
    sentence: "Nothing was stored. Each entry of `errors` points at a fault in what was sent and"
      + " says what would be right.")
}
