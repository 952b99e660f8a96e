/// A type that is stored as one BSON value.
///
/// `BSONDecoder`, `BSONEncoder` and the direct protocols read and write the value as it is stored.
/// Any other coder reads and writes one string: the value's canonical Extended JSON.
public protocol BSONValueConvertible: Codable, BSONDecodable, BSONEncodable {
  /// The type's name in errors, such as `objectId`.
  static var storedName: String { get }

  /// Reads a stored value; nil when it has another type, or content that is not valid. O(content)
  /// at most.
  init?(stored value: BSONValue)

  /// The BSON value to store. O(content) at most.
  var stored: BSONValue { get }
}

extension BSONValueConvertible {
  /// Reads the stored value, or its Extended JSON from another coder's string.
  /// O(bytes of the value).
  public init(from decoder: any Decoder) throws {
    if let level = decoder as? DecodingLevel {
      self = try level.convertible(level.value)
    } else {
      self = try Self(text: decoder)
    }
  }

  private init(text decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let value = try BSONValue(extendedJSON: container.decode(String.self))
    guard let made = Self(stored: value) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "found \(value.type), expected \(Self.storedName)")
    }
    self = made
  }

  /// Writes the value, or its Extended JSON as another coder's string. O(bytes of the value).
  public func encode(to encoder: any Encoder) throws {
    if let level = encoder as? EncodingLevel { return try level.put(stored) }
    var container = encoder.singleValueContainer()
    try container.encode(stored.extendedJSON(.canonical))
  }

  /// Reads the stored value. O(bytes of the value).
  public init(from reader: inout BSONReader) throws(BSONReadingError) {
    guard let made = Self(stored: reader.anyValue) else {
      throw BSONReadingError(.mismatch(found: reader.type, expected: Self.storedName))
    }
    self = made
  }

  /// Writes the value as it is stored. O(bytes of the value).
  public func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.append(slot, stored)
  }
}
