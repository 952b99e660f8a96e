package import Schema
package import Units

/// An estimated quantity with its inputs, formula and sources.
package struct EstimateFields<Value: Measured>: Fields {
  package let value = Field("value", Value.self, shown: .readable, "The estimate.")
  package let low = Field("low", Value.self, shown: .readable, "The lower end of its interval.")
  package let high = Field("high", Value.self, shown: .readable, "The upper end of its interval.")
  package let level = Field(
    "level", Double.self, with: [.within(0...1)], "The probability of the interval, such as 0.95.")
  package let inputs = Listed("inputs", InputFields.self, "What it was calculated from.")
  package let formula = Nested("formula", FormulaFields.self, "How it was calculated.")
  package let citations = Listed("citations", CitationFields.self, "The sources.")
  package let notes = Listed("notes", AdvisoryFields.self, "What a reader should know about it.")

  package static var declared: Declared<Self> { .once { EstimateFields() } }
}

/// One number from which an estimate was calculated.
package struct InputFields: Fields {
  package let name = Field("name", String.self, "The name of its field in requests.")
  package let value = Field("value", AnyQuantity.self, "The number with its unit.")
  package let origin = Field(
    "origin", Sentence.self,
    "\"given\", \"device\", \"weigh-in\", \"computed\", or what was assumed and why.")

  package static let declared = Declared(InputFields())
}

package struct FormulaFields: Fields {
  package let name = Field("name", String.self, "The name of the formula.")
  package let expression = Field("expression", String.self, "The formula in mathematical notation.")

  package static let declared = Declared(FormulaFields())
}

package struct CitationFields: Fields {
  package let text = Field("text", Sentence.self, "Author, journal and year; or what is assumed.")
  package let address = Field("address", String.self, "A DOI or the address of a page.")
  package let status = Field("status", String.self, "How we know it.")

  package static let declared = Declared(CitationFields())
}

/// A note or a warning.
package struct AdvisoryFields: Fields {
  package let code = Field("code", String.self, "A short name that never changes.")
  package let message = Field("message", Sentence.self, "What the problem is, and what to do.")

  package static let declared = Declared(AdvisoryFields())
}
