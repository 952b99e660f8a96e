import BSON
public import Time

/// A type that is kept in one way wherever it stands.
public protocol FieldValue: Sendable {
  /// How values are stored.
  static var codec: Codec<Self> { get }
}

extension String: FieldValue {
  /// A BSON string.
  public static var codec: Codec<String> {
    Codec(shape: .text, decode: \.stringValue, encode: { .string($0) })
  }
}

extension Bool: FieldValue {
  /// A BSON Boolean.
  public static var codec: Codec<Bool> {
    Codec(shape: .flag, decode: \.boolValue, encode: { .bool($0) })
  }
}

extension Int64: FieldValue {
  /// An int64; an int32 and a whole double are read, too.
  public static var codec: Codec<Int64> { .integer(in: nil) }
}

extension Double: FieldValue {
  /// A BSON double; whole numbers are read, too.
  public static var codec: Codec<Double> {
    Codec(shape: .number, decode: \.doubleValue, encode: { .double($0) })
  }
}

extension Instant: FieldValue {
  /// A BSON date: milliseconds in UTC.
  public static var codec: Codec<Instant> {
    Codec(
      shape: .instant,
      decode: { stored in
        guard case .datetime(let milliseconds) = stored else { return nil }
        return Instant(milliseconds: milliseconds)
      },
      encode: { .datetime(milliseconds: $0.milliseconds) })
  }
}

extension ZoneID: FieldValue {
  /// The zone's name, such as `Europe/Rome`.
  public static var codec: Codec<ZoneID> {
    Codec(
      shape: .zone, decode: { stored in stored.stringValue.flatMap { ZoneID($0) } },
      encode: { .string($0.name) })
  }
}

extension Array: FieldValue where Element: FieldValue {
  /// A BSON array, in the same order.
  public static var codec: Codec<[Element]> {
    let element = Element.codec
    return Codec(
      shape: .list(element.shape), constraints: .each(element.constraints),
      decode: { stored in
        guard case .array(let array) = stored else { return nil }
        let decoded = array.compactMap(element.decode)
        return decoded.count == array.count ? decoded : nil
      },
      encode: { values throws(BSONError) in
        .array(
          try BSONArray(try values.map { value throws(BSONError) in try element.encode(value) }))
      })
  }
}

/// A map of any keys, stored as an object with its keys in the order of their bytes.
extension Dictionary: FieldValue where Key == String, Value: FieldValue {
  /// A BSON document. Of a key that is stored twice the first counts.
  public static var codec: Codec<[String: Value]> {
    let value = Value.codec
    return Codec(
      shape: .map(value.shape), constraints: .each(value.constraints),
      decode: { stored in
        guard let object = stored.documentValue else { return nil }
        var decoded: [String: Value] = [:]
        for (key, stored) in object {
          guard let value = value.decode(stored) else { return nil }
          if decoded[key] == nil { decoded[key] = value }
        }
        return decoded
      },
      encode: { map throws(BSONError) in
        var builder = BSONBuilder()
        for (key, item) in map.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
          builder.append(key, try value.encode(item))
        }
        return .document(try builder.finish())
      })
  }
}

/// A place in a list or a map that may be empty, stored as null.
extension Optional: FieldValue where Wrapped: FieldValue {
  /// The value, or null.
  public static var codec: Codec<Wrapped?> {
    let wrapped = Wrapped.codec
    return Codec(
      shape: wrapped.shape, constraints: .allowingNull(wrapped.constraints),
      decode: { $0 == .null ? .some(nil) : wrapped.decode($0).map { .some($0) } },
      encode: { value throws(BSONError) in try value.map(wrapped.encode) ?? .null })
  }
}

extension FieldValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// A closed set of words is kept as the word.
  public static var codec: Codec<Self> {
    Codec(
      shape: .choice(allCases.map(\.rawValue)),
      decode: { $0.stringValue.flatMap(Self.init) },
      encode: { .string($0.rawValue) })
  }
}
