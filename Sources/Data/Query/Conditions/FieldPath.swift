/// Where a condition looks in a document: stored keys, from the outside in.
///
/// A part of digits only is a position where it meets an array, and a key where it meets a document,
/// as in MongoDB: `itinerary.0.zone` is the zone of the first stay.
public struct FieldPath: Hashable, Sendable {
  /// The keys with dots between them, as the server reads them.
  public let text: String
  let parts: [Part]

  struct Part: Hashable, Sendable {
    let key: String
    /// Whether the key may be a position in an array.
    let isPosition: Bool

    init(_ key: String) {
      self.key = key
      isPosition = !key.isEmpty && key.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// A path of keys with dots between them. An empty text is the path of the key that is empty.
  public init(_ text: String) {
    self.text = text
    let dot = UInt8(ascii: ".")
    parts =
      text.utf8.contains(dot)
      ? text.utf8.split(separator: dot, omittingEmptySubsequences: false).map {
        Part(String(Substring($0)))
      } : [Part(text)]
  }

  /// The path to what lies under this one.
  public func appending(_ inner: FieldPath) -> FieldPath {
    FieldPath(text + "." + inner.text)
  }
}
