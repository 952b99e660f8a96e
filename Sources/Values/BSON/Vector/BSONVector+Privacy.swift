/// Printing a vector by accident shows its kind and count, and no content.
extension BSONVector: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The kind and the count, such as `BSONVector(float32, 768 numbers)`. O(1).
  public var description: String {
    switch self {
    case .int8(let numbers): "BSONVector(int8, \(numbers.count) numbers)"
    case .float32(let numbers): "BSONVector(float32, \(numbers.count) numbers)"
    case .packedBits(let bits): "BSONVector(packedBits, \(bits.count) bits)"
    }
  }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// A mirror without children: `dump` shows the kind and the count only.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension BSONPackedBits: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The count, such as `BSONPackedBits(13 bits)`. O(1).
  public var description: String { "BSONPackedBits(\(count) bits)" }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// A mirror without children: `dump` shows the count only.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
