public import BSON

/// Files of any size, cut into chunks: MongoDB's GridFS, in the two collections `bucket.files` and
/// `bucket.chunks` as every driver keeps them.
///
/// A file is seen once its upload has ended. Its `_id` is any value, and several files may share a
/// name: they are its revisions, in the order of their upload. Concerns come from the database. An
/// id is compared as a value, whatever it looks like: a document is sent as `{$eq: id}`.
public struct GridFS: Sendable {
  /// How many bytes a chunk has unless told otherwise: 255 KiB.
  public static let chunkSize = 255 * 1024

  /// How many bytes each chunk of a new file has, the last one excepted; 1 to `Int32.max`, and
  /// what lies outside is taken as the nearer end. A chunk is a document, so one of 16 MiB or more
  /// is refused with the upload.
  public let chunkSize: Int

  let files: Collection
  let chunks: Collection

  init(_ bucket: String, chunkSize: Int, in database: Database) {
    self.chunkSize = min(max(1, chunkSize), Int(Int32.max))
    files = database.collection("\(bucket).files")
    chunks = database.collection("\(bucket).chunks")
  }

  /// The files that match, by the fields of `GridFSFile.document`.
  ///
  ///     {find: "bucket.files", filter: …, …options}
  ///
  /// A file without some of its fields could not be downloaded: `projection` and `returnsKey` are
  /// not sent.
  public func find(
    _ filter: BSONDocument = [:], options: FindOptions = FindOptions(), session: Session? = nil
  ) async throws -> [GridFSFile] {
    var options = options
    options.projection = nil
    options.returnsKey = nil
    return try await files.find(filter, options: options, session: session).map(GridFSFile.init)
  }

  /// The file of this id, nil when there is none.
  public func file(_ id: BSONValue, session: Session? = nil) async throws -> GridFSFile? {
    try await files.findOne(["_id": Self.only(id)], session: session).map(GridFSFile.init)
  }

  /// Matches this value and no other. Without `$eq` a document such as `{$ne: ""}` would be taken
  /// for operators, and a regular expression for a pattern: they would match other files.
  static func only(_ id: BSONValue) -> BSONValue {
    switch id {
    case .document, .regularExpression: ["$eq": id]
    default: id
    }
  }

  /// A revision of a name, nil when there is none: 0 is the oldest and 1 the next, -1 the newest
  /// and -2 the one before.
  ///
  ///     {find: "bucket.files", filter: {filename: name}, sort: {uploadDate: ±1}, skip: …, limit: 1}
  public func file(
    named name: String, revision: Int = -1, session: Session? = nil
  ) async throws -> GridFSFile? {
    let isFromNewest = revision < 0
    let options = FindOptions(
      sort: ["uploadDate": isFromNewest ? -1 : 1],
      skip: isFromNewest ? -(revision + 1) : revision)
    return try await files.findOne(
      ["filename": .string(name)], options: options, session: session
    ).map(GridFSFile.init)
  }
}

extension Database {
  /// The files of this bucket; nothing is sent, and it need not exist.
  public func gridFS(_ bucket: String = "fs", chunkSize: Int = GridFS.chunkSize) -> GridFS {
    GridFS(bucket, chunkSize: chunkSize, in: self)
  }
}
