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
///
/// ## Null, missing and repeated keys
///
/// They mean the same in views, validation, MongoDB's validator, filters and the published schema:
///
/// - A declared field that is null is one that is missing. A view gives `nil`, or an empty list for
///   `Listed`; no constraint or rule looks at it; a required field that is null is missing.
/// - Null among the items of a list, or the values of a map, is a value: right if the declared type is
///   optional (`[Int64?]`), else a misfit.
/// - From outside, null in a patch takes a field away. A whole document leaves the field out instead:
///   null there is a fault, since a client that writes it may mean something else by it.
/// - Null in a field that nobody declared is kept as it came.
/// - A key that is there twice is a fault in JSON, also when once by a former name. Brine stores none;
///   where another program did, the first one counts.
///
/// ## Fields for some only
///
/// A field that is not for an asker (`Audience`) does not exist for them: it is neither shown nor asked
/// for, and its names are refused as such that nobody declared. What they change around it leaves it as
/// it is; an item of a list keeps it where the item is sent back unchanged, or changed in its place.
public protocol Fields: Sendable {
  /// The one instance of the declaration, with the shape read from it.
  static var declared: Declared<Self> { get }
}
