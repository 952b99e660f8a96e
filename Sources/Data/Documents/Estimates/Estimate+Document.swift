package import BSON
package import Hydration
package import Schema
import Units

extension Document {
  /// An estimate with its reasons.
  package init<Value>(_ estimate: Estimate<Value>) throws(BSONError)
  where F == EstimateFields<Value> {
    self = try .holding { fields throws(BSONError) in
      try Self.set(numbersOf: estimate, in: &fields)
      try fields.set(\.inputs, estimate.inputs.map(Document<InputFields>.init))
      fields.set(\.formula, try Document<FormulaFields>(estimate.formula))
      try fields.set(\.citations, estimate.citations.map(Document<CitationFields>.init))
      try fields.set(\.notes, estimate.notes.map(Document<AdvisoryFields>.init))
    }
  }

  /// An estimate that is a part of something which has the reasons.
  init<Value>(numbersOf estimate: Estimate<Value>) throws(BSONError)
  where F == EstimateFields<Value> {
    self = try .holding { fields throws(BSONError) in
      try Self.set(numbersOf: estimate, in: &fields)
    }
  }

  private static func set<Value>(
    numbersOf estimate: Estimate<Value>, in fields: inout Assignments<F>
  ) throws(BSONError) where F == EstimateFields<Value> {
    try fields.set(\.value, estimate.value)
    try fields.set(\.low, estimate.interval.lower)
    try fields.set(\.high, estimate.interval.upper)
    try fields.set(\.level, estimate.interval.level)
  }
}

extension Document<InputFields> {
  package init(_ input: Input) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.name, input.name)
      try fields.set(\.value, AnyQuantity(input.value))
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
  fileprivate var sentence: Sentence {
    switch self {
    case .given: "given"
    case .device: "device"
    case .assumed(let citation): "assumed: \(citation.text) (\(citation.status.rawValue))"
    }
  }
}
