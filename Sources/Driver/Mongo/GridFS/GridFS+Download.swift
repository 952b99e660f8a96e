public import BSON

extension GridFS {
  /// The whole content of a file.
  /// - Throws: `MongoError`, of kind `fileNotFound` or, when chunks are missing or wrong,
  ///   `fileDamaged`.
  public func download(_ id: BSONValue, session: Session? = nil) async throws -> [UInt8] {
    try await withDownload(id, session: session) { try await $0.all() }
  }

  /// The whole content of a revision of a name; see `file(named:)` for their numbers.
  /// - Throws: `MongoError`, of kind `fileNotFound` or `fileDamaged`.
  public func download(
    named name: String, revision: Int = -1, session: Session? = nil
  ) async throws -> [UInt8] {
    guard let file = try await file(named: name, revision: revision, session: session) else {
      throw MongoError.noFile(in: self)
    }
    return try await withDownload(file, session: session) { try await $0.all() }
  }

  /// Runs `body` with the content of a file, a chunk at a time and each one checked.
  ///
  ///     {find: "bucket.files", filter: {_id: id}, limit: 1, singleBatch: true}
  ///     {find: "bucket.chunks", filter: {files_id: id}, sort: {n: 1}}
  /// - Throws: `MongoError`, of kind `fileNotFound` or `fileDamaged`.
  public func withDownload<Success>(
    _ id: BSONValue, session: Session? = nil, _ body: (GridFSDownload) async throws -> Success
  ) async throws -> Success {
    guard let file = try await file(id, session: session) else { throw MongoError.noFile(in: self) }
    return try await withDownload(file, session: session, body)
  }

  /// The same for a file that was found before, without looking for it again.
  public func withDownload<Success>(
    _ file: GridFSFile, session: Session? = nil, _ body: (GridFSDownload) async throws -> Success
  ) async throws -> Success {
    guard file.length > 0 else { return try await body(GridFSDownload(of: file, nil, in: self)) }
    return try await chunks.withCursor(
      ["files_id": Self.only(file.id)], options: .init(sort: ["n": 1]), session: session
    ) { cursor in
      try await body(GridFSDownload(of: file, cursor, in: self))
    }
  }
}

/// The content of a file, chunk by chunk, for the length of a scope. One task reads.
public final class GridFSDownload {
  /// What is known of the file.
  public let file: GridFSFile

  private let files: GridFS
  /// Nil for an empty file.
  private let cursor: DocumentCursor?
  private var iterator: DocumentCursor.Iterator?
  private var count = 0

  init(of file: GridFSFile, _ cursor: DocumentCursor?, in files: GridFS) {
    self.file = file
    self.files = files
    self.cursor = cursor
    iterator = cursor?.makeAsyncIterator()
  }

  /// The next bytes, at least one; nil at the end.
  public func next() async throws -> ArraySlice<UInt8>? {
    let chunk = try await iterator?.next()
    guard count < file.chunkCount else {
      // A further chunk may only be an empty one.
      guard bytes(of: chunk)?.isEmpty != false else { throw MongoError.damagedFile(in: files) }
      return nil
    }
    guard let bytes = bytes(of: chunk), chunk?["n"]?.int64Value == Int64(count),
      bytes.count == file.byteCount(ofChunk: count)
    else { throw MongoError.damagedFile(in: files) }
    count += 1
    return bytes
  }

  fileprivate func all() async throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let piece = try await next() { bytes += piece }
    return bytes
  }

  private func bytes(of chunk: BSONDocument?) -> ArraySlice<UInt8>? {
    chunk?["data"]?.binaryValue?.bytes
  }
}

extension GridFSDownload: AsyncSequence {
  /// Reads on where the download stands.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let download: GridFSDownload

    /// The next bytes; nil at the end.
    public mutating func next() async throws -> ArraySlice<UInt8>? { try await download.next() }
  }

  /// Reads on where the download stands.
  public func makeAsyncIterator() -> Iterator { Iterator(download: self) }
}

@available(*, unavailable, message: "one task reads a download")
extension GridFSDownload: Sendable {}

@available(*, unavailable, message: "one task reads a download")
extension GridFSDownload.Iterator: Sendable {}

extension MongoError {
  static func noFile(in files: GridFS) -> MongoError {
    MongoError(.fileNotFound, "there is no such file", in: files.files.namespace)
  }

  static func damagedFile(in files: GridFS) -> MongoError {
    MongoError(
      .fileDamaged, "chunks of the file are missing, too many or of the wrong size",
      in: files.chunks.namespace)
  }
}
