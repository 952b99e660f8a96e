/// A document, and the type that ours makes of it.
enum BSONSample: String, CaseIterable, CustomStringConvertible {
  case flat
  /// A type for each level.
  case deep
  /// The same document as one type that contains itself.
  case deepOfAnyDepth = "deep, any depth"
  case full
  case tweet

  var description: String { rawValue }

  /// The name of its document, by which the peers know it.
  var document: String {
    switch self {
    case .deepOfAnyDepth: BSONSample.deep.rawValue
    default: rawValue
    }
  }
}
