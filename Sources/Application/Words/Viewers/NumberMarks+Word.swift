package import Units

extension NumberMarks {
  /// By `point`, `comma`, or the language whose marks they are, such as `it-IT`; nil for any other
  /// text. `.unstated` is what stands when nothing is said, so it has no word.
  package init?(word: String) {
    switch word {
    case "point": self = .point
    case "comma": self = .comma
    default: self.init(languageTag: word)
    }
  }
}
