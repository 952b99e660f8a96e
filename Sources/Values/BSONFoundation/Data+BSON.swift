public import BSON

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Bytes of Foundation's as BSON's binary of subtype 0.
extension Data: BSONValueConvertible {
  /// `binData`.
  public static var storedName: String { BSONBinary.storedName }

  /// The bytes of a binary of subtype 0, or of its deprecated form 2; nil for any other value, for
  /// what another subtype says of its bytes would be lost. O(bytes).
  public init?(stored value: BSONValue) {
    guard let binary = value.binaryValue, [.generic, .oldBinary].contains(binary.subtype) else {
      return nil
    }
    self.init(binary.bytes)
  }

  /// The binary. O(bytes).
  public var stored: BSONValue { .binary(BSONBinary(Array(self))) }
}
