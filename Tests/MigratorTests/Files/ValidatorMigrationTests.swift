import BSON
import Migrator
import Mongo
import Testing

/// A migration of what the server checks is the difference from what it checks already.
struct ValidatorMigrationTests {
  private let sport: BSONDocument = ["$jsonSchema": ["required": ["sport"]]]
  private let mass: BSONDocument = ["$jsonSchema": ["required": ["mass"]]]

  private func file(
    _ declared: [(collection: String, validator: BSONDocument)], after: [Migration]
  ) throws -> (ValidatorMigration, BSONDocument?) {
    let difference = try ValidatorMigration(declared: declared, after: after)
    let title = MigrationTitle(number: after.count + 1, name: "checks")
    return (difference, try difference.file(title)?.content())
  }

  @Test func whatIsDeclaredAsBeforeNeedsNone() async throws {
    let former = try await migrations(
      (
        #"{"validator": {"collection": "a", "level": "moderate", "validator": {"n": {"$gt": 1}}}}"#,
        nil
      ))
    // The width of a whole number does not matter.
    let (difference, content) = try file([("a", ["n": ["$gt": .int64(1)]])], after: former)
    #expect(difference.collections.isEmpty && content == nil)
  }

  @Test func itTakesBackWhatWasCheckedBefore() async throws {
    let check = #"{"validator": {"collection": "a", "level": "moderate", "validator": {"x": 1}}}"#
    let former = try await migrations((check, nil))
    let (difference, content) = try file([("a", sport), ("b", mass)], after: former)
    #expect(difference.collections == ["a", "b"])
    let text = try #require(content).extendedJSON()
    try await MigrationsOnDisk.with { folder in
      try folder.add(number: 1, up: check, down: nil)
      try folder.write(text, to: "0002-checks.json")
      let all = try folder.migrations()
      #expect(
        all.last?.up == [
          .setValidator(.init("a", sport)), .createCollection("b", options: [:]),
          .setValidator(.init("b", mass)),
        ])
      #expect(
        all.last?.down
          == .steps([
            .setValidator(.init("a", ["x": .int32(1)])),
            .setValidator(.init("b", [:], level: .off)),
          ]))
      let again = try ValidatorMigration(declared: [("a", sport), ("b", mass)], after: all)
      #expect(again.collections.isEmpty)
    }
  }
}
