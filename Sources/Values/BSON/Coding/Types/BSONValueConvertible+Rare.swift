extension BSONRegularExpression: BSONValueConvertible {
  /// `regex`.
  public static var storedName: String { "regex" }

  /// The content of a regular expression; nil for any other value. O(1).
  public init?(stored value: BSONValue) {
    guard case .regularExpression(let content) = value else { return nil }
    self = content
  }

  /// The BSON value to store. O(1).
  public var stored: BSONValue { .regularExpression(self) }
}

extension BSONDBPointer: BSONValueConvertible {
  /// `dbPointer`.
  public static var storedName: String { "dbPointer" }

  /// The content of a DBPointer; nil for any other value. O(1).
  public init?(stored value: BSONValue) {
    guard case .dbPointer(let content) = value else { return nil }
    self = content
  }

  /// The BSON value to store. O(1).
  public var stored: BSONValue { .dbPointer(self) }
}

extension BSONCodeWithScope: BSONValueConvertible {
  /// `javascriptWithScope`.
  public static var storedName: String { "javascriptWithScope" }

  /// The content of JavaScript with scope; nil for any other value. O(1).
  public init?(stored value: BSONValue) {
    guard case .javascriptWithScope(let content) = value else { return nil }
    self = content
  }

  /// The BSON value to store. O(1).
  public var stored: BSONValue { .javascriptWithScope(self) }
}

extension BSONVector: BSONValueConvertible {
  /// `a vector (binData of subtype 9)`.
  public static var storedName: String { "a vector (binData of subtype 9)" }

  /// The content of a well-formed binary of subtype 9; nil for any other value. O(bytes).
  public init?(stored value: BSONValue) {
    guard let vector = value.binaryValue.flatMap({ try? BSONVector($0) }) else { return nil }
    self = vector
  }

  /// The BSON value to store. O(bytes).
  public var stored: BSONValue { .binary(BSONBinary(self)) }
}

extension BSONValue: BSONValueConvertible {
  /// `any value`.
  public static var storedName: String { "any value" }

  /// The value itself. O(1).
  public init?(stored value: BSONValue) { self = value }

  /// The value itself. O(1).
  public var stored: BSONValue { self }
}
