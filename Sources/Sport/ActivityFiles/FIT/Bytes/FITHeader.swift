/// The 12 or 14 bytes at the start of each segment of a FIT file.
struct FITHeader: Hashable {
  /// The offset of the header in the file.
  let offset: Int

  /// The length of the header in bytes: 12 without its own checksum, 14 with it. Later versions may
  /// have more.
  let size: Int

  /// How many bytes of messages follow, without the checksum. The file declares it, so it may be
  /// more than the file has.
  let dataSize: Int

  /// Whether the header's own checksum matches; also true if it is absent or 0.
  let checksumAgrees: Bool

  /// The length of the shortest header, in bytes.
  static let shortest = 12

  /// The offset at which the messages begin.
  var dataStart: Int { offset + size }

  /// The offset at which the messages end and the checksum begins, by the declared length.
  var dataEnd: Int { dataStart + dataSize }

  /// The declared length of the whole segment in bytes, with header and checksum.
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
