import BSON
import Mongo

extension Fields {
  func readConcern(_ key: String = "readConcern") throws -> ReadConcern? {
    try object(key) { ReadConcern(level: try $0.required("level", .text)) }
  }

  func writeConcern(_ key: String = "writeConcern") throws -> WriteConcern? {
    try object(key) { fields in
      WriteConcern(
        w: try fields.optional("w", .members) ?? .serverDefault,
        journal: try fields.optional("journal", .flag),
        timeout: try fields.optional("wtimeoutMS", .milliseconds))
    }
  }

  func readPreference(_ key: String = "readPreference") throws -> ReadPreference? {
    try object(key) { fields in
      let mode = try fields.required("mode", .mode)
      let tags = try fields.optional("tagSets", .tags) ?? []
      let staleness = try fields.optional("maxStalenessSeconds", .number).map(Duration.seconds)
      return switch mode {
      case .primary: .primary
      case .primaryPreferred: .primaryPreferred(maxStaleness: staleness, tags: tags)
      case .secondary: .secondary(maxStaleness: staleness, tags: tags)
      case .secondaryPreferred: .secondaryPreferred(maxStaleness: staleness, tags: tags)
      case .nearest: .nearest(maxStaleness: staleness, tags: tags)
      }
    }
  }

  func transactionOptions() throws -> TransactionOptions {
    TransactionOptions(
      readConcern: try readConcern(), writeConcern: try writeConcern(),
      readPreference: try readPreference(),
      maxCommitTime: try optional("maxCommitTimeMS", .milliseconds))
  }
}

extension Kind<WriteConcern.Members> {
  static let members = Kind(name: "a number of members, majority or a tag") { value in
    if let count = value.int32Value { return .nodes(Int(count)) }
    return value.stringValue.map { $0 == "majority" ? .majority : .tag($0) }
  }
}

extension Kind<ReadPreference.Mode> {
  static let mode = Kind(name: "a mode such as nearest") { value in
    value.stringValue.flatMap(ReadPreference.Mode.init)
  }
}

extension Kind<[[String: String]]> {
  static let tags = Kind(name: "an array of tag sets") { value in
    value.arrayValue?.compactMap { set in
      set.documentValue.map { set in
        Dictionary(set.map { ($0.key, $0.value.stringValue ?? "") }) { first, _ in first }
      }
    }
  }
}

/// The options of a database or collection entity.
struct DatabaseOptions: Sendable {
  var readConcern: ReadConcern?
  var writeConcern: WriteConcern?
  var readPreference: ReadPreference?

  static let none = DatabaseOptions()

  private init() {}

  init(_ fields: Fields) throws {
    readConcern = try fields.readConcern()
    writeConcern = try fields.writeConcern()
    readPreference = try fields.readPreference()
  }
}

/// The options of a session entity.
struct SessionDefinition: Sendable {
  var isCausallyConsistent: Bool?
  var isSnapshot = false
  var transactions = TransactionOptions()

  static let none = SessionDefinition()

  private init() {}

  init(_ fields: Fields) throws {
    isCausallyConsistent = try fields.optional("causalConsistency", .flag)
    isSnapshot = try fields.optional("snapshot", .flag) ?? false
    let options = try fields.object("defaultTransactionOptions") { try $0.transactionOptions() }
    transactions = options ?? TransactionOptions()
  }
}

/// The options of a bucket entity.
struct BucketDefinition: Sendable {
  var name = "fs"
  var chunkSize: Int?
  var concerns = DatabaseOptions.none

  static let none = BucketDefinition()

  private init() {}

  init(_ fields: Fields) throws {
    name = try fields.optional("bucketName", .text) ?? "fs"
    chunkSize = try fields.optional("chunkSizeBytes", .number)
    concerns = try DatabaseOptions(fields)
  }
}
