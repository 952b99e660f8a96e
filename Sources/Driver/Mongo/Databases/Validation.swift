public import BSON

/// What a collection's documents must be, and what happens to those that are not.
///
/// `validator: …, validationLevel: …, validationAction: …` on the wire; nil leaves what there is.
public struct Validation: Hashable, Sendable {
  /// Which writes are checked.
  public enum Level: String, Hashable, Sendable {
    case off
    /// Insertions, and updates of documents that were right before.
    case moderate
    /// Insertions and all updates.
    case strict
  }

  /// What happens to a document that does not fit.
  public enum Action: String, Hashable, Sendable {
    /// It is refused (code 121).
    case error
    /// It is stored, and the server's log names it.
    case warn
  }

  /// A filter that documents must match, such as `{$jsonSchema: …}`.
  public var validator: BSONDocument?

  /// Which writes are checked.
  public var level: Level?

  /// What happens to a document that does not fit.
  public var action: Action?

  /// Rules of which nil ones stay as they are; a new collection has the server's defaults.
  public init(_ validator: BSONDocument? = nil, level: Level? = nil, action: Action? = nil) {
    self.validator = validator
    self.level = level
    self.action = action
  }

  func write(to command: inout CommandBuilder) {
    command.set("validator", validator)
    command.set("validationLevel", level?.rawValue)
    command.set("validationAction", action?.rawValue)
  }
}
