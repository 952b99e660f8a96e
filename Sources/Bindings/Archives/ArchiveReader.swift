import CArchive

/// Reads an archive in memory entry by entry, and owns the state of libarchive.
struct ArchiveReader: ~Copyable {
  private let archive: OpaquePointer

  struct Entry {
    let name: String
    let isFile: Bool
    let isEncrypted: Bool
  }

  private static let chunk = 64 * 1024

  /// Runs the body with a reader at the beginning of the archive.
  static func reading<Result>(
    _ bytes: [UInt8],
    _ body: (inout ArchiveReader) throws(ArchiveFault) -> Result
  ) throws(ArchiveFault) -> Result {
    // The library reads the buffer as long as the reader lives, and the reader does not outlive the
    // closure.
    try bytes.withUnsafeBufferPointer { buffer throws(ArchiveFault) in
      var reader = try ArchiveReader()
      try reader.open(buffer)
      return try body(&reader)
    }
  }

  private init() throws(ArchiveFault) {
    guard let archive = archive_read_new() else { throw .outOfMemory }
    self.archive = archive
  }

  private func open(_ bytes: UnsafeBufferPointer<UInt8>) throws(ArchiveFault) {
    // Only the seekable format, which uses the archive's directory: without the directory, the
    // library would unpack the entries that it skips.
    guard archive_read_support_format_zip_seekable(archive) == ARCHIVE_OK,
      archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK
    else { throw .damaged }
  }

  deinit { archive_read_free(archive) }

  /// Moves to the next entry; nil after the last one.
  mutating func next() throws(ArchiveFault) -> Entry? {
    var entry: OpaquePointer?
    switch archive_read_next_header(archive, &entry) {
    case ARCHIVE_EOF: return nil
    // The warning says that the name cannot be converted to this process's locale, which is not
    // needed.
    case ARCHIVE_OK, ARCHIVE_WARN:
      guard let entry else { throw .damaged }
      return Entry(
        name: ArchiveReader.name(of: entry), isFile: brine_archive_is_file(entry) != 0,
        isEncrypted: archive_entry_is_encrypted(entry) != 0)
    default: throw .damaged
    }
  }

  private static func name(of entry: OpaquePointer) -> String {
    (archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry))
      .map { String(cString: $0) } ?? ""
  }

  /// The next bytes of the entry, at most `count`; fewer at its end.
  mutating func read(atMost count: Int) throws(ArchiveFault) -> [UInt8] {
    var status = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { output, written in
      status = archive_read_data(archive, output.baseAddress, count)
      written = max(0, status)
    }
    guard status >= 0 else { throw .damaged }
    return bytes
  }

  /// The rest of the entry. Throws `tooLarge` if it has more than `limit` bytes.
  mutating func readAll(limit: Int) throws(ArchiveFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      // Reads up to one byte over the limit, to notice that there are more.
      let chunk = try read(atMost: min(ArchiveReader.chunk - 1, limit - bytes.count) + 1)
      guard !chunk.isEmpty else { return bytes }
      bytes += chunk
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    }
  }
}
