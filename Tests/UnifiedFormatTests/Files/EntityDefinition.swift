import BSON

/// The definition of an entity in a test file.
enum EntityDefinition: Sendable {
  case client(ClientDefinition)
  case database(id: String, client: String, name: String, options: DatabaseOptions)
  case collection(id: String, database: String, name: String, options: DatabaseOptions)
  case session(id: String, client: String, options: SessionDefinition)
  case bucket(id: String, database: String, options: BucketDefinition)
  /// It is read so that a malformed file is refused, but the driver has no client-side encryption.
  case clientEncryption(id: String)

  init(_ fields: Fields) throws {
    let kind = try fields.onlyKey()
    let definition = try fields.object(kind) { try Self.read(kind, $0) }
    guard let definition else { throw fields.error(kind, "must be an object") }
    self = definition
  }

  private static func read(_ kind: String, _ fields: Fields) throws -> EntityDefinition {
    let id = { try fields.required("id", .text) }
    switch kind {
    case "client": return .client(try ClientDefinition(fields))
    case "database":
      return .database(
        id: try id(), client: try fields.required("client", .text),
        name: try fields.required("databaseName", .text),
        options: try fields.object("databaseOptions", DatabaseOptions.init) ?? .none)
    case "collection":
      return .collection(
        id: try id(), database: try fields.required("database", .text),
        name: try fields.required("collectionName", .text),
        options: try fields.object("collectionOptions", DatabaseOptions.init) ?? .none)
    case "session":
      return .session(
        id: try id(), client: try fields.required("client", .text),
        options: try fields.object("sessionOptions", SessionDefinition.init) ?? .none)
    case "bucket":
      return .bucket(
        id: try id(), database: try fields.required("database", .text),
        options: try fields.object("bucketOptions", BucketDefinition.init) ?? .none)
    case "clientEncryption":
      try EncryptionDefinition.check(fields)
      return .clientEncryption(id: try id())
    default:
      throw FormatError(place: fields.place, reason: "\(kind) is no entity that is understood")
    }
  }
}
