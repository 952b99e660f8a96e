/// Documents hold health data, so printing a value by accident shows the type and no content.
extension BSONValue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The type's name, such as `BSONValue(string)`. O(1).
  public var description: String { "BSONValue(\(type))" }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// A mirror without children: `dump` shows the type only.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
