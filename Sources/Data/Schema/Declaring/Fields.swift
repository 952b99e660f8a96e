/// The declaration of a document type: a struct whose stored properties are its fields.
///
/// ```swift
/// struct AthleteFields: Fields {
///   let name = Field("name", String.self, "What the athlete is called.")
///   let mass = Field("mass", Mass.self, in: .kilograms(20)...(.kilograms(300)), "Body mass.")
///   static let declared = Declared(AthleteFields())
/// }
/// typealias AthleteDocument = Document<AthleteFields>
/// ```
package protocol Fields: Sendable {
  /// The one instance of the declaration, with the shape read from it.
  static var declared: Declared<Self> { get }
}
