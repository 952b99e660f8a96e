import BSON
import Mongo

/// An operation's arguments and the entities that they name.
final class Arguments {
  private let fields: Fields
  let entities: Entities

  init(_ operation: OperationDefinition, _ entities: Entities) {
    fields = Fields(operation.arguments, at: "\(operation.place).arguments")
    self.entities = entities
  }

  var place: String { fields.place }

  func optional<Value>(_ key: String, _ kind: Kind<Value>) throws -> Value? {
    try fields.optional(key, kind)
  }

  func required<Value>(_ key: String, _ kind: Kind<Value>) throws -> Value {
    try fields.required(key, kind)
  }

  func objects<Value>(_ key: String, _ body: (Fields) throws -> Value) throws -> [Value] {
    guard let values = try fields.objects(key, body) else { throw fields.error(key, "is missing") }
    return values
  }

  func object<Value>(_ key: String, _ body: (Fields) throws -> Value) throws -> Value? {
    try fields.object(key, body)
  }

  func transactionOptions() throws -> TransactionOptions { try fields.transactionOptions() }

  func readPreference() throws -> ReadPreference? { try fields.readPreference() }

  func client() throws -> ClientEntity {
    try entities.client(try required("client", .text), at: place)
  }

  func sessionEntity() throws -> SessionEntity {
    try entities.session(try required("session", .text), at: place)
  }

  /// The session of the operation; nil if it names none.
  func session() throws -> Session? {
    guard let name = try optional("session", .text) else { return nil }
    return try entities.session(name, at: place).session
  }

  /// - Throws: `FormatError` that names the arguments which the operation does not know.
  func end() throws(FormatError) { try fields.end() }
}

/// The arguments that many operations have.
extension Arguments {
  func filter() throws -> BSONDocument { try required("filter", .document) }
  func sort() throws -> BSONDocument? { try optional("sort", .document) }
  func projection() throws -> BSONDocument? { try optional("projection", .document) }
  func hint() throws -> BSONValue? { try optional("hint", .anything) }
  func collation() throws -> Collation? { try optional("collation", .collation) }
  func variables() throws -> BSONDocument? { try optional("let", .document) }
  func upsert() throws -> Bool? { try optional("upsert", .flag) }
  func arrayFilters() throws -> [BSONDocument]? { try optional("arrayFilters", .documents) }
  func bypassesValidation() throws -> Bool? { try optional("bypassDocumentValidation", .flag) }
  func maxTime() throws -> Duration? { try optional("maxTimeMS", .milliseconds) }
  func comment() throws -> BSONValue? { try optional("comment", .anything) }
}
