import BSON

extension Constraints {
  /// A constraint that a value breaks.
  struct Breach {
    let message: String
    let got: String?
    let expected: String
  }

  /// Those that the value itself breaks, not what it holds.
  func breaches(by value: BSONValue) -> [Breach] {
    var found: [Breach] = []
    if let length, let count = value.stringValue?.unicodeScalars.count, !length.contains(count) {
      found.append(.wrongCount(count, in: length, of: "character", "The text is too"))
    }
    if let pattern, let text = value.stringValue, !pattern.matches(text) {
      found.append(
        Breach(
          message: "The text does not have the form of this field.", got: nil,
          expected: "text in the form \(pattern.text)"))
    }
    if let range = count, let count = value.count, !range.contains(count) {
      found.append(.wrongCount(count, in: range, of: "item", "It is too"))
    }
    if let bounds, !bounds.contains(value) {
      found.append(
        Breach(
          message: "The value is out of range.", got: nil, expected: "a value \(bounds.inWords)"))
    }
    return found
  }
}

extension Constraints.Breach {
  fileprivate static func wrongCount(
    _ count: Int, in range: ClosedRange<Int>, of unit: String, _ subject: String
  ) -> Constraints.Breach {
    Constraints.Breach(
      message: "\(subject) \(count < range.lowerBound ? "short" : "long").",
      got: count == 1 ? "1 \(unit)" : "\(count) \(unit)s",
      expected: range.inWords(unit).replacingFirst("of "))
  }
}

extension String {
  fileprivate func replacingFirst(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}

extension BSONValue {
  /// How many items or keys it has; nil when it is no list and no object.
  fileprivate var count: Int? {
    switch self {
    case .array(let items): items.count
    case .document(let document): document.count
    default: nil
    }
  }
}
