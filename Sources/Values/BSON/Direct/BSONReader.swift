/// Reads values from a document's bytes, one after the other. One of them is the current value.
///
/// Keys that are read in their stored order are found without a search. One reader serves a whole
/// tree, so that entering a document or an array allocates nothing.
public struct BSONReader: ~Copyable, Sendable {
  let storage: [UInt8]
  /// The current value.
  @usableFromInline var value: StoredValue
  /// The elements of the document that was entered last.
  @usableFromInline var fields: FieldCursor

  /// A reader whose current value is the whole document. O(1).
  public init(_ document: BSONDocument) {
    storage = document.shared.storage
    let range = document.shared.range
    value = StoredValue(type: .document, start: range.lowerBound, end: range.upperBound)
    fields = FieldCursor(range)
  }

  /// The type of the current value. O(1).
  public var type: BSONType { value.type }

  /// The current value, whatever its type. O(1), or O(bytes) for a string.
  public var anyValue: BSONValue { BSONValue(in: storage, value) }

  /// Reads the value under a key of the document that was entered last. O(1) for the key after the
  /// last one read, else O(elements).
  /// - Throws: `BSONReadingError` when the key is missing or its value cannot be read as `Value`.
  @inlinable
  public mutating func read<Value: BSONDecodable>(
    _ key: String, as type: Value.Type = Value.self
  ) throws(BSONReadingError) -> Value {
    guard move(to: key) else { throw BSONReadingError(.missing, path: [key]) }
    do throws(BSONReadingError) {
      return try Value(from: &self)
    } catch {
      throw error.inside(key)
    }
  }

  /// Reads the value under a key of the document that was entered last; nil when the key is missing
  /// or its value is null. O(1) for the key after the last one read, else O(elements).
  /// - Throws: `BSONReadingError` when there is a value, and it cannot be read as `Value`.
  @inlinable
  public mutating func readIfPresent<Value: BSONDecodable>(
    _ key: String, as type: Value.Type = Value.self
  ) throws(BSONReadingError) -> Value? {
    guard move(to: key), self.type != .null else { return nil }
    do throws(BSONReadingError) {
      return try Value(from: &self)
    } catch {
      throw error.inside(key)
    }
  }

  /// Moves to the value under a key. False, and the reader does not move, when the key is missing.
  @usableFromInline
  mutating func move(to key: String) -> Bool {
    guard let found = fields.find(key, in: storage) else { return false }
    value = found
    return true
  }
}
