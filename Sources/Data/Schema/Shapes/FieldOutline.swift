public import BSON

/// A declared field without its Swift type: what readers and writers of documents need. A class, as
/// `Declared` is.
public final class FieldOutline: Sendable {
  /// The name in JSON, filters and pointers.
  public let name: String
  /// The same as bytes.
  package let nameBytes: ArraySlice<UInt8>
  /// Names that it had before, which are still read and never written.
  public let formerNames: [String]
  /// The key in BSON; a quantity's carries its unit, as in `massKg`.
  public let storedKey: String
  /// The same as bytes.
  package let storedBytes: ArraySlice<UInt8>
  /// Whether it may be left out, and who writes it.
  public let presence: Presence
  /// Who may see it.
  public let visibleTo: Audience
  package let shape: Shape
  package let constraints: Constraints
  /// As they are stored.
  public let examples: [BSONValue]
  /// One sentence of documentation.
  public let about: String

  init(_ name: String, suffix: String = "", shape: Shape, _ options: FieldOptions) {
    self.name = name
    nameBytes = Array(name.utf8)[...]
    storedKey = options.storedKey ?? name + suffix
    storedBytes = Array(storedKey.utf8)[...]
    self.shape = shape
    formerNames = options.formerNames
    presence = options.presence
    visibleTo = options.visibleTo
    constraints = options.constraints
    examples = options.examples
    about = options.about
  }

  /// The same field with only what some may see of its shape.
  init(_ field: FieldOutline, shape: Shape) {
    self.shape = shape
    name = field.name
    formerNames = field.formerNames
    nameBytes = field.nameBytes
    storedKey = field.storedKey
    storedBytes = field.storedBytes
    presence = field.presence
    visibleTo = field.visibleTo
    constraints = field.constraints
    examples = field.examples
    about = field.about
  }
}
