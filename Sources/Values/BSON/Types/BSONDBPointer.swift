/// A reference to a document of a collection. The specification deprecates it; it is kept so that
/// old documents can still be read.
public struct BSONDBPointer: Sendable {
  /// The namespace, such as `database.collection`.
  public let namespace: String

  /// The document referred to.
  public let id: ObjectID

  /// A reference into a namespace. O(1).
  public init(namespace: String, id: ObjectID) {
    self.namespace = namespace
    self.id = id
  }

  init(in bytes: RawSpan, at start: Int, end: Int) {
    self.init(namespace: bytes.string(at: start), id: ObjectID(in: bytes, at: end - 12))
  }
}

extension BSONDBPointer: Hashable {
  /// Whether namespace and identifier have the same bytes. O(bytes).
  public static func == (left: BSONDBPointer, right: BSONDBPointer) -> Bool {
    left.namespace.hasSameBytes(as: right.namespace) && left.id == right.id
  }
}

extension BSONDBPointer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Always `BSONDBPointer`, because the namespace is content that must not be logged. O(1).
  public var description: String { "BSONDBPointer" }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
