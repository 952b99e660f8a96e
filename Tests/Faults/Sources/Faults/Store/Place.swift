import BSON
import Mongo

/// The names of collections and documents.
enum Place {
  static let things = "things"
  static let counters = "counters"
  static let accounts = "accounts"
  static let transfers = "transfers"
  static let receipts = "receipts"
  static let collections = [things, counters, accounts, transfers, receipts]

  /// The `_id` of the counter whose insertion ends every stream.
  static let end = "end"

  private static let accountCount = 6
  /// A counter contains the names of its additions and is written as a whole each time, so its size
  /// is limited.
  private static let additions = 200

  static func counter(of writer: String, _ number: Int) -> String {
    "\(writer)/\(number / additions)"
  }

  static func addition(of name: String) -> Modification {
    .operators(["$inc": ["version": 1], "$push": ["operations": .string(name)]])
  }

  static func account(_ number: Int) -> String { "account\(number % accountCount)" }

  /// Makes the collections and the accounts, before any stream is opened.
  static func prepare(_ database: Database) async throws {
    for name in collections { try await database.createCollection(name) }
    try await database.collection(accounts).insertMany(
      (0..<accountCount).map { ["_id": .string(account($0)), "balance": 0, "version": 0] })
  }
}
