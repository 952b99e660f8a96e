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

/// A declaration together with the shape of the documents it declares.
package struct Declared<F: Fields>: Sendable {
  package let fields: F
  package let shape: ObjectShape

  /// Lists the fields by reflection, once, in the order they are written.
  package init(_ fields: F) {
    self.fields = fields
    shape = ObjectShape(fields: Self.outlines(of: fields))
  }

  /// The same for documents that a person may also write as one text.
  ///
  /// - Parameter field: what that text is; whatever else is declared is then not said.
  package init<V>(_ fields: F, writtenAs field: KeyPath<F, Field<V>>) {
    self.fields = fields
    shape = ObjectShape(
      fields: Self.outlines(of: fields), shorthand: fields[keyPath: field].outline)
  }

  private static func outlines(of fields: F) -> [FieldOutline] {
    Mirror(reflecting: fields).children.compactMap { ($0.value as? any DeclaredField)?.outline }
  }
}
