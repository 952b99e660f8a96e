/// A place in a document's bytes, from which values are read one after the other.
///
/// Keys that are asked for in their stored order are found without search. One reader serves a
/// whole tree, so that entering a document or an array costs nothing.
public struct BSONReader: ~Copyable, Sendable {
  let storage: [UInt8]
  /// The value that the reader stands at.
  @usableFromInline var value: StoredValue
  /// The elements of the document that was entered last.
  @usableFromInline var fields: FieldCursor

  /// A reader that stands at the document as a whole. O(1).
  public init(_ document: BSONDocument) {
    storage = document.shared.storage
    let range = document.shared.range
    value = StoredValue(type: .document, start: range.lowerBound, end: range.upperBound)
    fields = FieldCursor(range)
  }

  /// The type of the value that the reader stands at. O(1).
  public var type: BSONType { value.type }

  /// The value that the reader stands at, whatever its type. O(1), or O(bytes) of a text.
  public var anyValue: BSONValue { BSONValue(in: storage, value) }

  /// Reads the value under a key of the document that was entered last. O(1) for the key that
  /// follows the last one read, else O(elements).
  /// - Throws: `BSONReadingError`, also when the key is missing.
  @inlinable
  public mutating func read<Value: BSONDecodable>(
    _ key: String, as type: Value.Type = Value.self
  ) throws(BSONReadingError) -> Value {
    guard stand(at: key) else { throw BSONReadingError(.missing, path: [key]) }
    do throws(BSONReadingError) {
      return try Value(from: &self)
    } catch {
      throw error.inside(key)
    }
  }

  /// The same, nil when the key is missing or its value is null.
  /// O(1) for the next key, else O(elements).
  /// - Throws: `BSONReadingError` when there is a value of another type or content.
  @inlinable
  public mutating func readIfPresent<Value: BSONDecodable>(
    _ key: String, as type: Value.Type = Value.self
  ) throws(BSONReadingError) -> Value? {
    guard stand(at: key), self.type != .null else { return nil }
    do throws(BSONReadingError) {
      return try Value(from: &self)
    } catch {
      throw error.inside(key)
    }
  }

  /// Goes to the value under a key; false, and the reader stays, when there is none.
  @usableFromInline
  mutating func stand(at key: String) -> Bool {
    guard let found = fields.find(key, in: storage) else { return false }
    value = found
    return true
  }
}
