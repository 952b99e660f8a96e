package import Schema

/// How an athlete feels at `start`. Each is a step from 1 (very low) to 5 (very high).
package struct WellnessFields: EventKindFields {
  package static let kind = EventKind.wellness

  package let envelope = EventFields()
  package let motivation = Field("motivation", in: 1...5, "The wish to train.")
  package let fatigue = Field("fatigue", in: 1...5, "How tired.")
  package let soreness = Field("soreness", in: 1...5, "How sore the muscles are.")
  package let stress = Field("stress", in: 1...5, "How much stress, beside training.")
  package let mood = Field("mood", in: 1...5, "How good the mood is.")

  package static let declared = Declared(WellnessFields(), rules: envelopeRules)
}

package typealias WellnessDocument = Document<WellnessFields>
