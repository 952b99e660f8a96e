internal import BSON

/// Where a condition looks in a document: stored keys, from the outside in.
///
/// A part of digits only is a position where it meets an array, and a key where it meets a document,
/// as in MongoDB: `itinerary.0.zone` is the zone of the first stay. Paths are equal when their bytes
/// are: BSON tells "é" from "e" with an accent behind it.
public struct FieldPath: Sendable {
  /// One reference, since a condition is looked at for each document and so should be small.
  private let keys: Keys

  /// A path of keys with dots between them. An empty text is the path of the key that is empty.
  public init(_ text: String) { keys = Keys(text) }

  /// The keys with dots between them, as the server reads them.
  public var text: String { keys.text }

  var parts: [Part] { keys.parts }

  /// The path to what lies under this one.
  public func appending(_ inner: FieldPath) -> FieldPath {
    FieldPath(text + "." + inner.text)
  }
}

extension FieldPath {
  struct Part: Sendable {
    let key: String
    /// Whether the key may be a position in an array.
    let isPosition: Bool

    init(_ key: String) {
      self.key = key
      isPosition = !key.isEmpty && key.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  private final class Keys: Sendable {
    let text: String
    let parts: [Part]

    init(_ text: String) {
      self.text = text
      let dot = UInt8(ascii: ".")
      parts =
        text.utf8.contains(dot)
        ? text.utf8.split(separator: dot, omittingEmptySubsequences: false).map {
          Part(String(Substring($0)))
        } : [Part(text)]
    }
  }
}

extension FieldPath: Hashable {
  /// Whether the keys are the same byte for byte.
  public static func == (left: FieldPath, right: FieldPath) -> Bool {
    left.keys === right.keys
      || left.text.utf8.count == right.text.utf8.count && left.text.hasSameBytes(as: right.text)
  }

  /// By the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension FieldPath.Part: Hashable {
  static func == (left: FieldPath.Part, right: FieldPath.Part) -> Bool {
    left.key.hasSameBytes(as: right.key)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
