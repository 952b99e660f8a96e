/// JavaScript with the variables that it uses. The specification deprecates it.
public struct BSONCodeWithScope: Sendable {
  /// The source.
  public let code: String

  /// Variables by name.
  public let scope: BSONDocument

  /// The source and its variables. O(1).
  public init(code: String, scope: BSONDocument) {
    self.code = code
    self.scope = scope
  }

  init(in storage: [UInt8], _ range: Range<Int>) {
    let bytes = storage.span.bytes
    let text = range.lowerBound + 4
    code = bytes.string(at: text)
    scope = BSONDocument(
      SharedBytes(storage, (text + 4 + bytes.length(at: text))..<range.upperBound))
  }
}

extension BSONCodeWithScope: Hashable {
  /// Whether source and scope have the same bytes. O(bytes).
  public static func == (left: BSONCodeWithScope, right: BSONCodeWithScope) -> Bool {
    left.code.hasSameBytes(as: right.code) && left.scope == right.scope
  }
}

extension BSONCodeWithScope: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// Always `BSONCodeWithScope`, never the code. O(1).
  public var description: String { "BSONCodeWithScope" }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
