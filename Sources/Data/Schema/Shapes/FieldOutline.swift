/// A declared field without its Swift type: what readers and writers of documents need. A class, as
/// `Declared` is.
package final class FieldOutline: Sendable {
  /// The name in JSON, filters and pointers.
  package let name: String
  /// Names that it had before, which are still read and never written.
  package let formerNames: [String]
  /// The key in BSON; a quantity's carries its unit, as in `massKg`.
  package let storedKey: String
  package let presence: Presence
  package let shape: Shape
  /// One sentence of documentation.
  package let about: String

  init(
    name: String, formerNames: [String], storedKey: String, presence: Presence, shape: Shape,
    about: String
  ) {
    self.name = name
    self.formerNames = formerNames
    self.storedKey = storedKey
    self.presence = presence
    self.shape = shape
    self.about = about
  }
}
