/// Where a builder puts a value: under a key of a document, or at the end of an array.
public enum BSONSlot: Hashable, Sendable {
  /// Under this key of the innermost document.
  case key(String)
  /// After the last value of the innermost array.
  case position
}

extension BSONBuilder {
  /// Adds a value in its slot. O(bytes of key and value).
  public mutating func append(_ slot: BSONSlot, _ value: BSONValue) {
    guard beginElement(value.type, in: slot) else { return }
    write(value)
  }

  /// Begins a document in its slot; what is appended goes into it until `endDocument()`. O(key).
  public mutating func beginDocument(_ slot: BSONSlot) {
    switch slot {
    case .key(let key): beginDocument(key)
    case .position: beginDocument()
    }
  }

  /// Begins an array in its slot; values are appended without keys until `endArray()`. O(key).
  public mutating func beginArray(_ slot: BSONSlot) {
    switch slot {
    case .key(let key): beginArray(key)
    case .position: beginArray()
    }
  }

  /// Writes type, and key or position. False after a fault: then the value must not be written.
  mutating func beginElement(_ type: BSONType, in slot: BSONSlot) -> Bool {
    switch slot {
    case .key(let key): beginElement(type, key: key)
    case .position: beginElement(type)
    }
  }
}
