package import Schema
package import Units

/// Something that was drunk or eaten, at `start`, or up to `end`.
package struct IntakeFields: EventKindFields {
  package static let kind = EventKind.intake

  package let envelope = EventFields()
  package let name = Field(
    "name", String.self, with: [.length(1...200)], "What it was, such as water or banana.")
  package let product = Field("product", String.self, "The product it was, by id.")
  package let servings = Field(
    "servings", Double.self, with: [.within(0...100)], "How many servings of the product.")
  package let workout = Field(
    "workout", String.self, "The workout that it belongs to, by id: before, during or after.")
  package let drunk = Field(
    "drunk", Volume.self, in: .zero...(.liters(20)), "How much was drunk.")
  package let eaten = Field(
    "eaten", Mass.self, in: .zero...(.kilograms(10)), storedIn: .grams, "How much was eaten.")
  package let nutrients = Nested("nutrients", NutrientFields.self, "What was in it, in all.")

  package static let declared = Declared(IntakeFields(), rules: envelopeRules)
}

package typealias IntakeDocument = Document<IntakeFields>
