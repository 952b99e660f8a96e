package import BSON
package import Hydration
package import Schema
import Units

extension Document<SweatRateFields> {
  package init(_ rate: SweatRate) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.value, rate.value)
      try fields.set(\.low, rate.interval.lower)
      try fields.set(\.high, rate.interval.upper)
      try fields.set(\.level, rate.interval.level)
      try fields.set(\.inputs, rate.inputs.map(Document<InputFields>.init))
      try fields.set(\.formula, Document<FormulaFields>(rate.formula))
      try fields.set(\.citations, rate.citations.map(Document<CitationFields>.init))
      try fields.set(\.notes, rate.notes.map(Document<AdvisoryFields>.init))
    }
  }
}

extension Document<InputFields> {
  package init(_ input: Input) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.name, input.name)
      try fields.set(\.value, input.value.formatted(for: .metric))
      try fields.set(\.origin, input.origin.sentence)
    }
  }
}

extension Document<FormulaFields> {
  package init(_ formula: Formula) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.name, formula.name)
      try fields.set(\.expression, formula.expression)
    }
  }
}

extension Document<CitationFields> {
  package init(_ citation: Citation) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.text, citation.text)
      try fields.set(\.address, citation.address)
      try fields.set(\.status, citation.status.rawValue)
    }
  }
}

extension Document<AdvisoryFields> {
  package init(_ advisory: Advisory) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.code, advisory.code)
      try fields.set(\.message, advisory.sentence)
    }
  }
}

extension Input.Origin {
  fileprivate var sentence: String {
    switch self {
    case .given: "given"
    case .assumed(let citation): "assumed: \(citation.text) (\(citation.status.rawValue))"
    }
  }
}
