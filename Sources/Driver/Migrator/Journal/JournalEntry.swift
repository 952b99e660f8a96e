package import BSON

/// Which way a migration is taken.
package enum Direction: String, Hashable, Sendable {
  case up
  case down
}

/// What the store says of one migration.
package struct JournalEntry: Hashable, Sendable {
  static let applied = "applied"

  package let title: MigrationTitle
  package let phase: Migration.Phase
  package let checksum: String
  /// The direction in which it was left in the middle; nil when it is applied.
  package let underWay: Direction?
  /// How many steps of that direction are done.
  package let done: Int
  /// How far the step after those is: the last id of a batched update, or what a step of the program
  /// noted. Nil when it has not begun.
  package let position: BSONValue?
  /// How many documents that step has changed.
  package let documents: Int
  /// The session of whoever works or worked on it, as the server names it; nil when nobody does.
  let session: BSONDocument?
  /// By the server's clock, in milliseconds since 1970.
  package let changedAt: Int64?

  /// Nil for what is no entry. A phase that is not known is taken for the one that is less safe.
  init?(_ document: BSONDocument) {
    guard let number = document["_id"]?.int64Value, let name = document["name"]?.stringValue,
      let checksum = document["checksum"]?.stringValue
    else { return nil }
    title = MigrationTitle(number: Int(number), name: name)
    phase = document["phase"]?.stringValue.flatMap(Migration.Phase.init) ?? .contract
    self.checksum = checksum
    underWay = document["state"]?.stringValue.flatMap(Direction.init)
    done = Int(document["done"]?.int64Value ?? 0)
    position = document["position"]
    documents = Int(document["documents"]?.int64Value ?? 0)
    session = document["session"]?.documentValue
    changedAt = document["changedAt"]?.datetimeMilliseconds
  }
}
