package import Schema
package import Units

/// A drink or food of which people eat and drink whole servings.
package struct ProductFields: Fields {
  package let envelope = RevisionFields()
  package let name = Field(
    "name", String.self, with: [.length(1...200)], is: .required, "What it is called.")
  package let brand = Field("brand", String.self, with: [.length(1...200)], "Who makes it.")
  package let category = Field("category", ProductCategory.self, "What kind of product it is.")
  package let serving = Field(
    "serving", String.self, with: [.length(1...200)], "What one serving is, such as 1 gel.")
  package let servingMass = Field(
    "servingMass", Mass.self, in: .zero...(.kilograms(5)), storedIn: .grams,
    "The mass of one serving.")
  package let servingVolume = Field(
    "servingVolume", Volume.self, in: .zero...(.liters(5)), "The volume of one serving.")
  package let nutrients = Nested(
    "nutrients", NutrientFields.self, is: .required, "What is in one serving.")
  package let excludedBy = Field(
    "excludedBy", [DietaryExclusion].self, with: [.count(0...20)],
    "The dietary exclusions with which it is not eaten.")
  package let source = Field(
    "source", String.self, with: [.length(1...1000)], "Where the numbers come from.")

  package static let declared = Declared(ProductFields())
}

package typealias ProductDocument = Document<ProductFields>

/// Kinds of products.
package enum ProductCategory: String, CaseIterable, FieldValue {
  case water
  case sportsDrink
  case drink
  case powder
  case tablet
  case gel
  case chew
  case bar
  case food
}

/// What somebody does not eat.
package enum DietaryExclusion: String, CaseIterable, FieldValue {
  case alcohol
  case animalProducts
  case caffeine
  case fish
  case gluten
  case lactose
  case meat
  case nuts
  case pork
  case soy
}
