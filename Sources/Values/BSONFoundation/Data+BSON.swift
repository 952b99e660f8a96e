public import BSON

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Stores Foundation's `Data` as a binary of subtype 0.
extension Data: BSONValueConvertible {
  /// `binData`, as for `BSONBinary`.
  public static var storedName: String { BSONBinary.storedName }

  /// The bytes of a binary of subtype 0 or its deprecated form, subtype 2; nil for any other value.
  /// Other subtypes are refused because `Data` cannot keep the subtype. O(bytes).
  public init?(stored value: BSONValue) {
    guard let binary = value.binaryValue, [.generic, .oldBinary].contains(binary.subtype) else {
      return nil
    }
    self.init(binary.bytes)
  }

  /// A binary of subtype 0. O(bytes).
  public var stored: BSONValue { .binary(BSONBinary(Array(self))) }
}
