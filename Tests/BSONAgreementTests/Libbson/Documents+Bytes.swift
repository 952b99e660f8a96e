/// Documents as bytes, right or wrong.
extension [UInt8] {
  /// A document around elements given as bytes.
  static func document(_ elements: [UInt8]) -> [UInt8] {
    length(elements.count + 5) + elements + [0]
  }

  /// A document of this many levels; the innermost is empty.
  static func nested(levels: Int) -> [UInt8] {
    (1..<levels).reduce(document([])) { inner, _ in document([3, 0] + inner) }
  }

  /// A document that holds one binary of so many bytes; it is 12 longer itself.
  static func binary(count: Int) -> [UInt8] {
    document([5, 0] + length(count) + [0] + [UInt8](repeating: 7, count: count))
  }

  /// A length field; what 32 bits cannot say is cut off.
  static func length(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
