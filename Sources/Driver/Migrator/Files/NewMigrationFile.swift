package import BSON

/// The content of a migration's file before a person completes it.
package struct NewMigrationFile: Sendable {
  private let title: MigrationTitle
  private let description: String
  private let up: [BSONDocument]
  private let down: [BSONDocument]

  package init(
    _ title: MigrationTitle, describedAs description: String = "", up: [BSONDocument],
    down: [BSONDocument]
  ) {
    self.title = title
    self.description = description
    self.up = up
    self.down = down
  }

  package func content() throws -> BSONDocument {
    [
      "number": .int64(Int64(title.number)), "name": .string(title.name), "phase": "expand",
      "description": .string(description),
      "up": .array(try BSONArray(up.map { .document($0) })),
      "down": .array(try BSONArray(down.map { .document($0) })),
    ]
  }
}
