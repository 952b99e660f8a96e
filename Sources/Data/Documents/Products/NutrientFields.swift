package import Schema
package import Units

/// What is in a serving, or in what was eaten and drunk.
package struct NutrientFields: Fields {
  package let energy = Field(
    "energy", Energy.self, in: .zero...(.kilocalories(20_000)), storedIn: .kilocalories,
    "Energy.")
  package let carbohydrate = Field(
    "carbohydrate", Mass.self, in: .zero...(.kilograms(5)), storedIn: .grams, "Carbohydrate.")
  package let protein = Field(
    "protein", Mass.self, in: .zero...(.kilograms(5)), storedIn: .grams, "Protein.")
  package let fat = Field(
    "fat", Mass.self, in: .zero...(.kilograms(5)), storedIn: .grams, "Fat.")
  package let sodium = Field(
    "sodium", Mass.self, in: .zero...(.grams(100)), storedIn: .milligrams, "Sodium.")
  package let potassium = Field(
    "potassium", Mass.self, in: .zero...(.grams(100)), storedIn: .milligrams, "Potassium.")
  package let caffeine = Field(
    "caffeine", Mass.self, in: .zero...(.grams(10)), storedIn: .milligrams, "Caffeine.")
  package let water = Field(
    "water", Volume.self, in: .zero...(.liters(20)), "Water, that in food included.")

  package static let declared = Declared(NutrientFields())
}

package typealias NutrientDocument = Document<NutrientFields>
