/// One key with its value inside a document. It is a view: key and value are read when asked for.
public struct BSONElement: Sendable {
  let shared: SharedBytes
  private let keyEnd: UInt32

  init(storage: [UInt8], layout: ElementLayout) {
    shared = SharedBytes(storage, layout.start..<layout.end)
    keyEnd = UInt32(layout.keyEnd)
  }

  var layout: ElementLayout {
    ElementLayout(start: shared.range.lowerBound, keyEnd: Int(keyEnd), end: shared.range.upperBound)
  }

  /// The value's type. O(1).
  public var type: BSONType {
    // The code is always known: validation refuses unknown codes.
    BSONType(rawValue: shared.storage[layout.start]) ?? .undefined
  }

  /// The key as text, made anew on each call. O(key).
  public var key: String { shared.storage.span.bytes.repairedText(in: layout.key) }

  /// The key's UTF-8 bytes without the terminator, shared. O(1).
  public var keyBytes: ArraySlice<UInt8> { shared.storage[layout.key] }

  /// The value, read anew on each call. O(1), or O(bytes) for a string.
  public var value: BSONValue { BSONValue(in: shared.storage, at: layout) }

  /// The whole element as stored: type, key, 0, value. Shared. O(1).
  public var bytes: ArraySlice<UInt8> { shared.slice }

  /// The value alone as stored. Shared. O(1).
  public var valueBytes: ArraySlice<UInt8> { shared.storage[layout.valueStart..<layout.end] }

  /// Hands out the key's bytes for the duration of the call, without making a `String`. O(1) in
  /// addition to `body`.
  public func withKey<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(shared.storage.span.extracting(layout.key))
  }

  /// The UTF-8 bytes of a string, shared, without making a `String`; nil for another type. O(1).
  package var textBytes: ArraySlice<UInt8>? {
    let layout = layout
    guard shared.storage[layout.start] == BSONType.string.rawValue else { return nil }
    return shared.storage[(layout.valueStart + 4)..<(layout.end - 1)]
  }

  /// Whether the key has exactly these bytes, without making a `String`. O(key).
  public func hasKey(_ key: String) -> Bool {
    let range = layout.key
    guard key.utf8.count == range.count else { return false }
    return key.withBytes { shared.storage.span.bytes.holds($0, at: range.lowerBound) }
  }
}

extension BSONElement: Hashable {
  /// Whether key, type and value have the same bytes. O(bytes).
  public static func == (left: BSONElement, right: BSONElement) -> Bool {
    left.shared == right.shared
  }

  /// Hashes the element's bytes. O(bytes).
  public func hash(into hasher: inout Hasher) { hasher.combine(shared) }
}

extension BSONElement: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The type and the size in bytes, never key or value. O(1).
  public var description: String { "BSONElement(\(type), \(shared.count) bytes)" }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
