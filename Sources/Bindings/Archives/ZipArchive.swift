/// A zip archive in memory, by libarchive.
///
/// Its directory is what counts, as for every program that opens archives: files that the
/// directory does not name are not there.
package struct ZipArchive: Sendable {
  /// In the order in which they stand in the archive, without folders and links.
  package let files: [File]

  private let bytes: [UInt8]

  /// A file in an archive.
  package struct File: Hashable, Sendable {
    /// With its folders; empty where the archive has none that can be read.
    package let name: String

    /// Its first 16 bytes, or fewer; none of a file that is encrypted.
    package let beginning: [UInt8]
    package let isEncrypted: Bool

    /// Its place in the archive, folders and links counted.
    fileprivate let index: Int
  }

  /// Whether bytes begin as a zip archive does, also an empty one.
  package static func isZip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) || isEmptyZip(bytes)
  }

  /// Such an archive is its directory's end and nothing else, which libarchive takes for damage.
  private static func isEmptyZip(_ bytes: [UInt8]) -> Bool {
    bytes.count == 22 && bytes.starts(with: Array("PK\u{5}\u{6}".utf8))
  }

  /// Reads the directory and how each file begins.
  ///
  /// - Parameter fileLimit: how many entries there may be, folders and links counted.
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

  /// A file's bytes, whose checksum and length libarchive compares.
  ///
  /// - Parameter limit: how many there may be; not one more is unpacked.
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
