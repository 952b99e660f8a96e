public import BSON
internal import CMongo

extension GridFS {
  /// Stores a file that is in memory, and gives back its `_id`.
  @discardableResult
  public func upload(
    _ name: String, _ bytes: [UInt8], id: BSONValue? = nil, metadata: BSONDocument? = nil,
    session: Session? = nil
  ) async throws -> BSONValue {
    try await upload(name, id: id, metadata: metadata, session: session) { upload in
      try await upload.write(bytes[...])
    }
  }

  /// Stores what `body` writes, piece by piece, and gives back its `_id`; without one it gets an
  /// ObjectID.
  ///
  ///     try await files.upload("ride.fit") { upload in
  ///       for try await piece in body { try await upload.write(piece) }
  ///     }
  ///
  /// What is sent:
  ///
  ///     {insert: "bucket.chunks", documents: [{_id: …, files_id: id, n: 0, data: …}, …]}
  ///     {insert: "bucket.files", documents: [{_id: id, length: …, chunkSize: …, uploadDate: …,
  ///      filename: name, metadata: …}]}
  ///
  /// The first file of a bucket makes its indexes. When the upload fails, be it that the `_id` is
  /// taken, the chunks that it wrote are removed and no others; only a broken connection keeps
  /// some.
  /// - Throws: What `body` throws, and `MongoError`, with `isDuplicateKey` when the `_id` is taken.
  @discardableResult
  public func upload(
    _ name: String, id: BSONValue? = nil, metadata: BSONDocument? = nil, session: Session? = nil,
    _ body: (GridFSUpload) async throws -> Void
  ) async throws -> BSONValue {
    try await makeIndexes(session)
    let id = id ?? .objectID(.generated())
    let upload = GridFSUpload(id, to: self, session)
    do {
      try await body(upload)
      try await upload.finish()
      var file = CommandBuilder()
      file.set("_id", id)
      file.set("length", upload.length)
      file.set("chunkSize", .int32(Int32(clamping: chunkSize)))
      file.set("uploadDate", .datetime(milliseconds: brine_now_milliseconds()))
      file.set("filename", name)
      file.set("metadata", metadata)
      try await files.insertOne(try file.finish(), session: session)
      return id
    } catch {
      await remove(upload.sent, of: id, session)
      throw error
    }
  }

  /// Removes chunks by their own ids: a file that had the upload's id before keeps its chunks.
  ///
  /// In a task of its own and without the deadline, for one of them may be why the upload ended.
  private func remove(_ sent: [ObjectID], of id: BSONValue, _ session: Session?) async {
    // This many ids stay far below a command's largest size.
    let parts = stride(from: 0, to: sent.count, by: 10_000).map { sent[$0...].prefix(10_000) }
    _ = try? await CallDeadline.$current.withValue(nil) {
      try await Task {
        for part in parts {
          let ids = try BSONArray(part.map(BSONValue.objectID))
          try await chunks.deleteMany(
            ["files_id": Self.only(id), "_id": ["$in": .array(ids)]], session: session)
        }
      }.value
    }
  }

  /// Only the first file makes indexes, so later uploads need no right to make them.
  private func makeIndexes(_ session: Session?) async throws {
    let primary = files.with(readPreference: .primary)
    let idOnly = FindOptions(projection: ["_id": 1])
    guard try await primary.findOne(options: idOnly, session: session) == nil else { return }
    try await files.createIndexes(
      [IndexModel(keys: ["filename": 1, "uploadDate": 1])], session: session)
    try await chunks.createIndexes(
      [IndexModel(keys: ["files_id": 1, "n": 1], options: ["unique": true])], session: session)
  }
}

/// Where an upload's bytes go. One task writes.
public final class GridFSUpload {
  /// How many bytes are sent in one hop, about.
  private static let hopBytes = 4 << 20

  /// How many bytes were written.
  public private(set) var length = 0

  private let id: BSONValue
  private let files: GridFS
  private let session: Session?
  /// Whole chunks that wait to be sent, as the caller gave them.
  private var chunks: [ArraySlice<UInt8>] = []
  /// The beginning of the next chunk.
  private var rest: [UInt8] = []
  /// The `_id`s of the chunks that were sent, in their order.
  private(set) var sent: [ObjectID] = []

  init(_ id: BSONValue, to files: GridFS, _ session: Session?) {
    self.id = id
    self.files = files
    self.session = session
  }

  /// Adds bytes at the end; they are sent when there are enough for some chunks.
  public func write(_ bytes: ArraySlice<UInt8>) async throws {
    length += bytes.count
    var bytes = bytes
    if !rest.isEmpty {
      rest += take(files.chunkSize - rest.count, from: &bytes)
      if rest.count == files.chunkSize { try await add(takeRest()) }
    }
    while bytes.count >= files.chunkSize { try await add(take(files.chunkSize, from: &bytes)) }
    rest += bytes
  }

  func finish() async throws {
    if !rest.isEmpty { chunks.append(takeRest()) }
    try await send()
  }

  private func add(_ chunk: ArraySlice<UInt8>) async throws {
    chunks.append(chunk)
    if chunks.count * files.chunkSize >= Self.hopBytes { try await send() }
  }

  private func send() async throws {
    let (id, chunks, first) = (id, chunks, sent.count)
    guard first + chunks.count <= Int(Int32.max) else {
      throw MongoError(
        .invalidArgument,
        "a file has at most 2147483647 chunks: give the bucket a larger chunkSize",
        in: files.chunks.namespace)
    }
    let ids = chunks.map { _ in ObjectID.generated() }
    self.chunks = []
    sent += ids
    _ = try await files.chunks.insert(chunks.count, session: session) { place throws(MongoError) in
      try Self.chunk(ids[place], first + place, of: id, chunks[place])
    }
  }

  private func takeRest() -> ArraySlice<UInt8> {
    defer { rest = [] }
    return rest[...]
  }

  private func take(_ count: Int, from bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let taken = bytes.prefix(count)
    bytes = bytes.dropFirst(count)
    return taken
  }

  /// With an `_id`, or its bytes would be copied once more to get one.
  private static func chunk(
    _ own: ObjectID, _ place: Int, of file: BSONValue, _ bytes: ArraySlice<UInt8>
  ) throws(MongoError) -> BSONDocument {
    var chunk = BSONBuilder(minimumCapacity: bytes.count + 128)
    chunk.append("_id", .objectID(own))
    chunk.append("files_id", file)
    chunk.append("n", .int32(Int32(clamping: place)))
    chunk.append("data", binary: bytes)
    do { return try chunk.finish() } catch { throw .invalidArgument(error) }
  }
}

@available(*, unavailable, message: "one task writes an upload")
extension GridFSUpload: Sendable {}
