import BSON
import Mongo

extension CollectionData {
  /// Creates the collection again with these documents.
  func prepare(on client: MongoClient) async throws {
    let database = client.database(database).with(writeConcern: .majority)
    let collection = database.collection(self.collection)
    try await collection.drop()
    if createOptions != nil || documents.isEmpty {
      let command: BSONDocument = ["create": .string(self.collection)]
      _ = try await database.runCommand(try command.appending(contentsOf: createOptions ?? [:]))
    }
    if !documents.isEmpty { try await collection.insertMany(documents) }
  }

  /// - Throws: `Mismatch` unless the collection holds exactly these documents.
  func check(on client: MongoClient) async throws {
    let database = client.database(database)
      .with(readConcern: .local, readPreference: .primary)
    let found = try await database.collection(collection).find(
      [:], options: .init(sort: ["_id": 1]))
    let place = "outcome \(self.database).\(collection)"
    let text = found.map { $0.extendedJSON() }.joined(separator: ", ")
    guard found.count == documents.count else {
      throw Mismatch(place: place, reason: "\(found.count) documents: \(text)")
    }
    for (index, pair) in zip(documents, found).enumerated() where !pair.0.isSame(as: pair.1) {
      throw Mismatch(place: "\(place)[\(index)]", reason: "is \(pair.1.extendedJSON())")
    }
  }
}

extension BSONDocument {
  /// Whether the documents are equal except for the order of keys; types must be the same.
  fileprivate func isSame(as other: BSONDocument) -> Bool { sorted == other.sorted }

  /// The document with its keys sorted, also in documents inside it.
  private var sorted: BSONDocument? {
    try? BSONDocument(map { ($0.key, $0.value.sorted) }.sorted { $0.0 < $1.0 })
  }
}

extension BSONValue {
  fileprivate var sorted: BSONValue {
    switch self {
    case .document(let document):
      let pairs = document.map { ($0.key, $0.value.sorted) }.sorted { $0.0 < $1.0 }
      return (try? BSONDocument(pairs)).map(BSONValue.document) ?? self
    case .array(let array):
      return (try? BSONArray(array.map(\.sorted))).map(BSONValue.array) ?? self
    default: return self
    }
  }
}
