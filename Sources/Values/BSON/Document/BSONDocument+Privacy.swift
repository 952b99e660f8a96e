/// Documents hold health data, so what is printed by accident tells sizes and no content.
extension BSONDocument: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Number of keys and size, such as `BSONDocument(3 keys, 61 bytes)`. O(elements).
  public var description: String { "BSONDocument(\(count) keys, \(byteCount) bytes)" }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// A mirror without children: `dump` shows no content.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
