import Archives
import TestSupport
import Testing

struct ZipArchiveTests {
  private let ride = [UInt8](repeating: 7, count: 100_000)

  @Test func givesTheFilesAndHowTheyBegin() throws {
    let bytes = PackedBytes.zip([("a/", []), ("a/ride.fit", ride), ("näme.txt", [1, 2])])
    #expect(ZipArchive.isZip(bytes))
    let archive = try ZipArchive(bytes, fileLimit: 3)
    #expect(archive.files.map(\.name) == ["a/ride.fit", "näme.txt"])
    #expect(archive.files.map(\.beginning) == [[UInt8](repeating: 7, count: 16), [1, 2]])
    #expect(archive.files.allSatisfy { !$0.isEncrypted })
  }

  @Test func givesTheContentsOfOneFile() throws {
    let archive = try ZipArchive(
      PackedBytes.zip([("b", [1]), ("a", ride), ("a", [2])]), fileLimit: 9)
    let contents = try archive.files.map { try archive.contents(of: $0, limit: ride.count) }
    #expect(contents == [[1], ride, [2]])
  }

  @Test func anEmptyArchiveHasNoFiles() throws {
    let bytes = PackedBytes.zip([])
    #expect(ZipArchive.isZip(bytes))
    #expect(try ZipArchive(bytes, fileLimit: 1).files.isEmpty)
  }

  @Test func moreFilesThanTheLimitAreRefused() {
    let bytes = PackedBytes.zip([("a", []), ("b", []), ("c", [])])
    #expect(throws: ArchiveFault.tooManyFiles(limit: 2)) { try ZipArchive(bytes, fileLimit: 2) }
  }

  @Test func aFileLargerThanTheLimitIsRefused() throws {
    let archive = try ZipArchive(PackedBytes.zip([("a", ride)]), fileLimit: 1)
    #expect(throws: ArchiveFault.tooLarge(limit: ride.count - 1)) {
      try archive.contents(of: archive.files[0], limit: ride.count - 1)
    }
  }

  @Test func everyTruncationSaysSo() {
    let bytes = PackedBytes.zip([("a", Array(ride.prefix(50)))])
    for length in 0..<bytes.count {
      #expect(throws: ArchiveFault.damaged, "cut to \(length)") {
        try contents(Array(bytes.prefix(length)))
      }
    }
  }

  @Test func aChangedByteOfAFileIsNoticed() {
    let bytes = PackedBytes.zip([("a", Array(0...255))])
    for position in 31..<(bytes.count - 22 - 47) {
      var changed = bytes
      changed[position] ^= 0x55
      #expect(throws: ArchiveFault.damaged, "byte \(position)") { try contents(changed) }
    }
  }

  @Test func noDamageTraps() {
    let bytes = PackedBytes.zip([("a.fit", Array(ride.prefix(200))), ("b", [1])])
    for position in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[position] ^= 1 << bit
        _ = try? contents(changed)
      }
    }
  }

  @Test func anEncryptedFileIsToldFromOthers() throws {
    var bytes = PackedBytes.zip([("a", Array(ride.prefix(50)))])
    // The first bit of the flags, in the file's own header and in the directory.
    bytes[6] |= 1
    bytes[bytes.count - 22 - 47 + 8] |= 1
    #expect(try ZipArchive(bytes, fileLimit: 1).files.map(\.isEncrypted) == [true])
  }

  private func contents(_ bytes: [UInt8]) throws -> [[UInt8]] {
    let archive = try ZipArchive(bytes, fileLimit: 9)
    return try archive.files.map { try archive.contents(of: $0, limit: 1_000_000) }
  }
}
