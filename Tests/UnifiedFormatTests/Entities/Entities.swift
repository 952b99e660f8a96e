import BSON
import Mongo

/// The entities of one test.
final class Entities {
  /// Where clients are made.
  let uri: String
  private var all: [String: Entity] = [:]
  /// Entities that operations opened without a name.
  private var unnamed: [Entity] = []

  init(uri: String) { self.uri = uri }

  /// - Throws: `FormatError` when nothing of the kind has the name.
  func get<Value>(
    _ name: String, _ kind: String, at place: String, _ read: (Entity) -> Value?
  ) throws(FormatError) -> Value {
    guard let entity = all[name] else {
      throw FormatError(place: place, reason: "there is no entity named \(name)")
    }
    guard let value = read(entity) else {
      throw FormatError(place: place, reason: "\(name) is a \(entity.kind), not a \(kind)")
    }
    return value
  }

  func entity(_ name: String, at place: String) throws(FormatError) -> Entity {
    try get(name, "entity", at: place) { $0 }
  }

  func client(_ name: String, at place: String) throws(FormatError) -> ClientEntity {
    try get(name, "client", at: place) { if case .client(let client) = $0 { client } else { nil } }
  }

  func database(_ name: String, at place: String) throws(FormatError) -> Database {
    try get(name, "database", at: place) { entity in
      if case .database(let database) = entity { database } else { nil }
    }
  }

  func session(_ name: String, at place: String) throws(FormatError) -> SessionEntity {
    try get(name, "session", at: place) { entity in
      if case .session(let session) = entity { session } else { nil }
    }
  }

  /// - Throws: `FormatError` when the name is taken.
  func set(_ name: String, _ entity: Entity, at place: String) throws(FormatError) {
    guard all[name] == nil else {
      throw FormatError(place: place, reason: "the name \(name) is taken")
    }
    all[name] = entity
  }

  func keep(_ entity: Entity) { unnamed.append(entity) }

  /// A matcher that refers to these entities.
  var matcher: Matcher {
    Matcher { name in
      if case .value(let value)? = self.all[name] { value } else { nil }
    } sessionID: { name in
      if case .session(let session)? = self.all[name] { session.id } else { nil }
    }
  }

  var clients: [MongoClient] {
    all.values.compactMap { if case .client(let client) = $0 { client.client } else { nil } }
  }

  var hasSessions: Bool {
    all.values.contains { if case .session = $0 { true } else { false } }
  }

  /// Ends sessions, cursors and change streams.
  func end() async {
    for entity in Array(all.values) + unnamed { await entity.end() }
  }
}
