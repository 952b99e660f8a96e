/// A stored value that is not what its declaration says; never shows the value itself.
public struct StoredMisfit: Error, CustomStringConvertible {
  /// Where it stands: the stored keys and list indices from the top of the document, with dots
  /// between them, such as `itinerary.2.from`.
  public let path: String
  public let expected: String

  public init(path: String, expected: String) {
    self.path = path
    self.expected = expected
  }

  public var description: String { "stored field \"\(path)\" is not \(expected)" }
}
