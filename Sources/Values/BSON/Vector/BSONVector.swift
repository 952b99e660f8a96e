/// A vector of numbers of one kind, stored as a binary of subtype 9: kind, padding, numbers.
///
/// Source: MongoDB's "BSON Binary Subtype 9 - Vector" specification.
public enum BSONVector: Hashable, Sendable {
  /// Signed bytes.
  case int8([Int8])
  /// 32-bit floating-point numbers. They compare by value, so a NaN is not equal to itself.
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

/// Why a binary is not a vector.
public enum BSONVectorError: Error, Hashable, Sendable {
  /// The binary has another subtype than 9.
  case wrongSubtype(BSONBinary.Subtype)
  /// The binary has fewer than the two bytes of kind and padding.
  case truncated
  /// No kind has this code.
  case unknownKind(UInt8)
  /// The padding is above 7, or not 0 for a vector that has no bits to leave out.
  case wrongPadding(Int)
  /// The unused bits are not 0.
  case bitsInPadding
  /// The number of bytes, which is given, is not a multiple of 4, as float32 needs.
  case wrongLength(Int)
}
