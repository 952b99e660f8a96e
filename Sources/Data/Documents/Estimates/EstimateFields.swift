package import Schema
package import Units

/// An estimated quantity that can be asked why.
package struct EstimateFields<Value: Measured>: Fields {
  package let value = Field("value", Value.self, shown: .readable, "The estimate.")
  package let low = Field("low", Value.self, shown: .readable, "The lower end of its interval.")
  package let high = Field("high", Value.self, shown: .readable, "The upper end of its interval.")
  package let level = Field("level", Double.self, "How sure the interval is: 0.95.")
  package let inputs = Listed("inputs", InputFields.self, "What it was worked out from.")
  package let formula = Nested("formula", FormulaFields.self, "How it was worked out.")
  package let citations = Listed("citations", CitationFields.self, "Where that is from.")
  package let notes = Listed("notes", AdvisoryFields.self, "What to know when reading it.")

  package static var declared: Declared<Self> { .once { EstimateFields() } }
}

/// One number that an estimate was worked out from.
package struct InputFields: Fields {
  package let name = Field("name", String.self, "What it is, by the name that requests have.")
  package let value = Field("value", AnyQuantity.self, "The number with its unit.")
  package let origin = Field(
    "origin", Sentence.self, "\"given\", \"device\", or what was assumed and why.")

  package static let declared = Declared(InputFields())
}

package struct FormulaFields: Fields {
  package let name = Field("name", String.self, "The rule's name.")
  package let expression = Field("expression", String.self, "The rule as one would write it.")

  package static let declared = Declared(FormulaFields())
}

package struct CitationFields: Fields {
  package let text = Field("text", Sentence.self, "Author, journal, year; or what is assumed.")
  package let address = Field("address", String.self, "A DOI or a page.")
  package let status = Field("status", String.self, "How far it was checked.")

  package static let declared = Declared(CitationFields())
}

/// Something to know, or to beware of.
package struct AdvisoryFields: Fields {
  package let code = Field("code", String.self, "A short stable name.")
  package let message = Field("message", Sentence.self, "What is so, and what to do.")

  package static let declared = Declared(AdvisoryFields())
}
