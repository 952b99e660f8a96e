/// Documents hold health data, so printing one by accident shows sizes and no content.
extension BSONDocument: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The number of keys and the size in bytes, such as `BSONDocument(3 keys, 61 bytes)`.
  /// O(elements).
  public var description: String { "BSONDocument(\(count) keys, \(byteCount) bytes)" }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// A mirror without children: `dump` shows no content.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
