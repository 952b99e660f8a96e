/// A vector of numbers of one kind, stored as a binary of subtype 9: kind, padding, numbers.
///
/// Source: MongoDB's "BSON Binary Subtype 9 - Vector" specification.
public enum BSONVector: Hashable, Sendable {
  /// Signed bytes.
  case int8([Int8])
  /// Singles, which compare by value here: a NaN equals nothing.
  case float32([Float])
  /// Single bits.
  case packedBits(BSONPackedBits)

  /// The kind's code as it is stored.
  enum Kind: UInt8 {
    case int8 = 0x03
    case packedBits = 0x10
    case float32 = 0x27
  }
}

/// Why a binary is no vector.
public enum BSONVectorError: Error, Hashable, Sendable {
  /// A binary of another subtype than 9.
  case wrongSubtype(BSONBinary.Subtype)
  /// Fewer than the two bytes of kind and padding.
  case truncated
  /// No kind has this code.
  case unknownKind(UInt8)
  /// Padding is for packed bits only, is below 8, and needs a byte whose bits it leaves out.
  case wrongPadding(Int)
  /// Bits that padding leaves out are not 0.
  case bitsInPadding
  /// The bytes are no whole number of singles: so many are there.
  case wrongLength(Int)
}
