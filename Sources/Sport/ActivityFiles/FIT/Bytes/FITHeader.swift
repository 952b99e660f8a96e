/// The 12 or 14 bytes at the start of each segment of a FIT file.
struct FITHeader: Hashable {
  /// Where the header begins in the file.
  let offset: Int

  /// How long it is: 12 without its own checksum, 14 with it, perhaps more one day.
  let size: Int

  /// How many bytes of messages follow, checksum not counted. Taken from the file, so it may be
  /// more than the file has.
  let dataSize: Int

  /// Whether the header's own checksum agrees; true too if there is none (absent, or 0).
  let checksumAgrees: Bool

  /// The length of the shortest header.
  static let shortest = 12

  /// Where the messages begin.
  var dataStart: Int { offset + size }

  /// Where the messages end and the file's checksum begins, if the file is as long as it says.
  var dataEnd: Int { dataStart + dataSize }

  /// How long a segment of this header is, checksum included.
  var segmentSize: Int { size + dataSize + FITHeader.checksumSize }

  static let checksumSize = 2

  /// `nil` if no FIT header begins at `offset`.
  init?(in bytes: [UInt8], at offset: Int) {
    var cursor = ByteCursor(bytes, offset..<max(offset, bytes.count))
    guard let size = cursor.readByte(), size >= FITHeader.shortest, cursor.read(3) != nil,
      let dataSize = cursor.read(UInt32.self, .littleEndian),
      cursor.read(4)?.elementsEqual(".FIT".utf8) == true
    else { return nil }
    self.offset = offset
    self.size = Int(size)
    self.dataSize = Int(dataSize)
    checksumAgrees = FITHeader.checksumAgrees(in: bytes, at: offset, size: Int(size))
  }

  private static func checksumAgrees(in bytes: [UInt8], at offset: Int, size: Int) -> Bool {
    guard size >= shortest + checksumSize else { return true }
    var cursor = ByteCursor(bytes, offset..<offset + size)
    guard let checked = cursor.read(shortest),
      let stored = cursor.read(UInt16.self, .littleEndian)
    else { return true }
    return stored == 0 || stored == FITChecksum.of(checked)
  }
}
