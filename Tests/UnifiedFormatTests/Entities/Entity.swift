import BSON
import Mongo

/// An object that a test refers to by name.
enum Entity {
  case client(ClientEntity)
  case database(Database)
  case collection(Collection)
  case session(SessionEntity)
  case bucket(BucketEntity)
  case cursor(Held<CursorReader>)
  case changeStream(Held<ChangeStream>)
  case value(BSONValue)

  var kind: String {
    switch self {
    case .client: "client"
    case .database: "database"
    case .collection: "collection"
    case .session: "session"
    case .bucket: "bucket"
    case .cursor: "cursor"
    case .changeStream: "change stream"
    case .value: "value"
    }
  }

  /// Ends the entity if it is open, except for clients.
  func end() async {
    switch self {
    case .session(let session): await session.held.end()
    case .cursor(let cursor): await cursor.end()
    case .changeStream(let stream): await stream.end()
    case .client, .database, .collection, .bucket, .value: break
    }
  }
}

/// The files of a bucket; a size of chunks is chosen for each upload.
struct BucketEntity: Sendable {
  let database: Database
  let name: String
  let chunkSize: Int

  var files: GridFS { database.gridFS(name, chunkSize: chunkSize) }

  func files(chunkSize: Int?) -> GridFS {
    database.gridFS(name, chunkSize: chunkSize ?? self.chunkSize)
  }
}

/// A session with its id, which tests also use after its end.
struct SessionEntity: Sendable {
  let held: Held<Session>
  let session: Session
  let id: BSONDocument

  static func begin(with client: MongoClient, _ options: SessionDefinition) async throws -> Self {
    let held = try await Held<Session>.open { serve in
      try await client.withSession(
        isCausallyConsistent: options.isCausallyConsistent, isSnapshot: options.isSnapshot,
        transactions: options.transactions
      ) { await serve($0) }
    }
    let session = try await held.with(\.self)
    return SessionEntity(held: held, session: session, id: try await session.id())
  }
}

/// A cursor that is opened immediately, as the format requires, and read one document at a time.
final class CursorReader {
  private var iterator: DocumentCursor.Iterator
  private var first: BSONDocument?

  init(_ cursor: DocumentCursor) async throws {
    iterator = cursor.makeAsyncIterator()
    first = try await iterator.next()
  }

  /// The next document, nil at the end; asks the server at most once.
  func next() async throws -> BSONDocument? {
    if let document = first {
      first = nil
      return document
    }
    return try await iterator.next()
  }
}
