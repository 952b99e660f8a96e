public import Units

extension FieldOutline {
  /// What a person should have written, with the field's constraints.
  public var expectation: Sentence {
    let limits = constraints.inWords
    guard !limits.isEmpty else { return shape.expectation }
    return shape.expectation + Sentence(", " + limits.joined(separator: ", "))
  }
}

extension Constraints {
  /// Each as words behind those of the shape.
  var inWords: [String] {
    var words: [String] = []
    if let length { words.append(length.inWords("character")) }
    if let pattern { words.append("in the form \(pattern.text)") }
    if let count { words.append(count.inWords("item")) }
    if let bounds { words.append(bounds.inWords) }
    if ofItems.restricts {
      words.append("each " + ofItems.inWords.joined(separator: ", "))
    }
    return words
  }
}

extension ClosedRange<Int> {
  func inWords(_ unit: String) -> String {
    let units = upperBound == 1 ? unit : unit + "s"
    if lowerBound == upperBound { return "of exactly \(upperBound) \(units)" }
    return lowerBound == 0
      ? "of at most \(upperBound) \(units)" : "of \(lowerBound) to \(upperBound) \(units)"
  }
}
