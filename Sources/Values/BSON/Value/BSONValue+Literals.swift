extension BSONValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// A string. O(1).
  public init(stringLiteral value: String) { self = .string(value) }
}

extension BSONValue: ExpressibleByIntegerLiteral {
  /// An int64; integer literals are never int32. O(1).
  public init(integerLiteral value: Int64) { self = .int64(value) }
}

extension BSONValue: ExpressibleByFloatLiteral {
  /// A double. O(1).
  public init(floatLiteral value: Double) { self = .double(value) }
}

extension BSONValue: ExpressibleByBooleanLiteral {
  /// A Boolean. O(1).
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension BSONValue: ExpressibleByNilLiteral {
  /// BSON's null, which is a value and not the same as a missing key. O(1).
  public init(nilLiteral: ()) { self = .null }
}

extension BSONValue: ExpressibleByArrayLiteral {
  /// An array of the values in the order written. O(bytes).
  public init(arrayLiteral elements: BSONValue...) { self = .array(BSONArray(literal: elements)) }
}

extension BSONValue: ExpressibleByDictionaryLiteral {
  /// A document of the pairs in the order written. A key with U+0000 stops the program, as in
  /// `BSONDocument`'s literal. O(bytes).
  public init(dictionaryLiteral elements: (String, BSONValue)...) {
    self = .document(BSONDocument(literal: elements))
  }
}
