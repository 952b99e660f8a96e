import CArchive

/// libarchive's state while it goes over an archive in memory, from one entry to the next.
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
    // The library reads the buffer as long as the reader lives, which ends within.
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
    // Only by its directory: a reader that does without one must unpack what it skips.
    guard archive_read_support_format_zip_seekable(archive) == ARCHIVE_OK,
      archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK
    else { throw .damaged }
  }

  deinit { archive_read_free(archive) }

  /// The next entry; nil after the last.
  mutating func next() throws(ArchiveFault) -> Entry? {
    var entry: OpaquePointer?
    switch archive_read_next_header(archive, &entry) {
    case ARCHIVE_EOF: return nil
    // A warning: the name cannot be written in this process's locale, which nobody wants.
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

  /// The next bytes of the entry, `count` of them or as many as are left.
  mutating func read(atMost count: Int) throws(ArchiveFault) -> [UInt8] {
    var status = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { output, written in
      status = archive_read_data(archive, output.baseAddress, count)
      written = max(0, status)
    }
    guard status >= 0 else { throw .damaged }
    return bytes
  }

  /// The rest of the entry, to its end.
  mutating func readAll(limit: Int) throws(ArchiveFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      // One byte more than may be shows that there are more.
      let chunk = try read(atMost: min(ArchiveReader.chunk - 1, limit - bytes.count) + 1)
      guard !chunk.isEmpty else { return bytes }
      bytes += chunk
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    }
  }
}
