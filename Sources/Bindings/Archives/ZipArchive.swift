/// A zip archive in memory, read with libarchive.
///
/// Only files in the archive's directory are found, as in other programs.
package struct ZipArchive: Sendable {
  /// The files in the order of the archive, without folders and links.
  package let files: [File]

  private let bytes: [UInt8]

  /// A file in an archive.
  package struct File: Hashable, Sendable {
    /// The name with its folders; empty if the archive has no readable name.
    package let name: String

    /// The first 16 bytes, or fewer if the file is shorter; empty if it is encrypted.
    package let beginning: [UInt8]
    package let isEncrypted: Bool

    /// The position of the entry in the archive, counting folders and links.
    fileprivate let index: Int
  }

  /// Whether bytes begin like a zip archive, which may be empty.
  package static func isZip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) || isEmptyZip(bytes)
  }

  /// Whether the bytes are an empty archive. It consists only of the end of its directory, which
  /// libarchive takes for a damaged archive.
  private static func isEmptyZip(_ bytes: [UInt8]) -> Bool {
    bytes.count == 22 && bytes.starts(with: Array("PK\u{5}\u{6}".utf8))
  }

  /// Reads the directory and the first bytes of each file.
  ///
  /// - Parameter fileLimit: the most entries, counting folders and links.
  package init(_ bytes: [UInt8], fileLimit: Int) throws(ArchiveFault) {
    self.bytes = bytes
    guard !ZipArchive.isEmptyZip(bytes) else {
      files = []
      return
    }
    files = try ArchiveReader.reading(bytes) { reader throws(ArchiveFault) in
      var files: [File] = []
      var index = 0
      while let entry = try reader.next() {
        guard index < fileLimit else { throw .tooManyFiles(limit: fileLimit) }
        if entry.isFile {
          let beginning = entry.isEncrypted ? [] : try reader.read(atMost: 16)
          files.append(
            File(
              name: entry.name, beginning: beginning, isEncrypted: entry.isEncrypted,
              index: index))
        }
        index += 1
      }
      return files
    }
  }

  /// Unpacks a file. libarchive checks its checksum and length.
  ///
  /// - Parameter limit: the most bytes that are unpacked; a longer file throws `tooLarge`.
  package func contents(of file: File, limit: Int) throws(ArchiveFault) -> [UInt8] {
    try ArchiveReader.reading(bytes) { reader throws(ArchiveFault) in
      var index = 0
      while try reader.next() != nil {
        guard index == file.index else {
          index += 1
          continue
        }
        return try reader.readAll(limit: limit)
      }
      throw .damaged
    }
  }
}
