/// A stored value that is not what its declaration says; never shows the value itself.
public struct StoredMisfit: Error, CustomStringConvertible {
  /// Where it stands: the stored keys and list indices from the top of the document, with dots
  /// between them, such as `itinerary.2.from`.
  public let path: String
  /// What is declared there, in words: `a whole number`.
  public let expected: String

  package init(path: String, expected: String) {
    self.path = path
    self.expected = expected
  }

  /// One sentence with the path.
  public var description: String { "stored field \"\(path)\" is not \(expected)" }
}
