/// Reads a file's bytes from front to back.
///
/// Every read checks the bounds and returns `nil` at the end, so that no damaged file can make a
/// reader trap.
struct ByteCursor {
  /// The whole file.
  private let bytes: [UInt8]

  /// The offset of the next byte to read, from the start of the file.
  private(set) var offset: Int

  /// The offset at which reading ends; at most the file's length.
  let end: Int

  /// A cursor over `range`, limited to the bytes of the file.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    let inside = range.clamped(to: bytes.indices)
    offset = inside.lowerBound
    end = inside.upperBound
  }

  var remaining: Int { end - offset }

  /// The next byte, or `nil` at the end.
  mutating func readByte() -> UInt8? {
    guard remaining > 0 else { return nil }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// The next `count` bytes; `nil` if fewer are left, and then the cursor does not move.
  mutating func read(_ count: Int) -> ArraySlice<UInt8>? {
    guard (0...remaining).contains(count) else { return nil }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  /// The next bytes as an unsigned number; `nil` if fewer bytes are left than it has.
  mutating func read<Number: FixedWidthInteger & UnsignedInteger>(
    _ type: Number.Type, _ order: ByteOrder
  ) -> Number? {
    read(Number.bitWidth / 8).map { Number(order.unsigned($0)) }
  }
}
