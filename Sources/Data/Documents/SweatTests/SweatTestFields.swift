package import Schema
package import Time
package import Units

/// A sweat test on the timeline: the evidence as it was entered, and the results.
package struct SweatTestFields: EventKindFields {
  package static let kind = EventKind.sweatTest

  package let envelope = EventFields()
  package let workout = Field("workout", String.self, is: .assigned, "The workout it was done in.")
  package let writtenAt = Field(
    "writtenAt", Instant.self, is: .assigned, "When the evidence was last written down.")
  package let evidence = Nested(
    "evidence", WeighInFields.self, is: .assigned, "What was written down.")
  package let unread = Field(
    "unread", [String].self, is: .assigned,
    "JSON Pointers into the evidence: what stands there is kept, and does not count.")
  package let sweatLoss = Field(
    "sweatLoss", Volume.self, shown: .readable, is: .assigned, "Sweat lost in all.")
  package let sweatRate = Nested(
    "sweatRate", EstimateFields<VolumeRate>.self, is: .assigned, "The whole-body sweat rate.")

  package static let declared = Declared(SweatTestFields(), rules: envelopeRules)
}

package typealias SweatTestDocument = Document<SweatTestFields>
