package import BSON
package import Hydration
package import Schema
import Units

extension Document {
  /// An estimate with its inputs, formula and sources.
  package init<Value>(_ estimate: Estimate<Value>) throws(BSONError)
  where F == EstimateFields<Value> {
    self = try .holding { fields throws(BSONError) in
      Self.set(numbersOf: estimate, in: &fields)
      fields.set(\.inputs, try estimate.inputs.map(Document<InputFields>.init))
      fields.set(\.formula, try Document<FormulaFields>(estimate.formula))
      fields.set(\.citations, try estimate.citations.map(Document<CitationFields>.init))
      fields.set(\.notes, try estimate.notes.map(Document<AdvisoryFields>.init))
    }
  }

  /// Only the numbers of an estimate, for a part of a document that has the reasons.
  init<Value>(numbersOf estimate: Estimate<Value>) throws(BSONError)
  where F == EstimateFields<Value> {
    self = try .holding { fields in
      Self.set(numbersOf: estimate, in: &fields)
    }
  }

  private static func set<Value>(
    numbersOf estimate: Estimate<Value>, in fields: inout Assignments<F>
  ) where F == EstimateFields<Value> {
    fields.set(\.value, estimate.value)
    fields.set(\.low, estimate.interval.lower)
    fields.set(\.high, estimate.interval.upper)
    fields.set(\.level, estimate.interval.level)
  }
}

extension Document<InputFields> {
  package init(_ input: Input) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.name, input.name)
      fields.set(\.value, AnyQuantity(input.value))
      fields.set(\.origin, input.origin.sentence)
    }
  }
}

extension Document<FormulaFields> {
  package init(_ formula: Formula) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.name, formula.name)
      fields.set(\.expression, formula.expression)
    }
  }
}

extension Document<CitationFields> {
  package init(_ citation: Citation) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.text, citation.text)
      fields.set(\.address, citation.address)
      fields.set(\.status, citation.status.rawValue)
    }
  }
}

extension Document<AdvisoryFields> {
  package init(_ advisory: Advisory) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.code, advisory.code)
      fields.set(\.message, advisory.sentence)
    }
  }
}

extension Input.Origin {
  fileprivate var sentence: Sentence {
    switch self {
    case .given: "given"
    case .device: "device"
    case .weighIn: "weigh-in"
    case .computed: "computed"
    case .assumed(let citation): "assumed: \(citation.text) (\(citation.status.rawValue))"
    }
  }
}
