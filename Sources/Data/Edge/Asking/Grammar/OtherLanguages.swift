/// What people write who know filters of other languages, and what it is called here.
enum OtherLanguages {
  /// Nil for any other word.
  static func advice(for word: String) -> String? { advice[word.lowercased()] }

  private static let advice = [
    "and": "Write AND in capitals.", "&&": "Write AND.", "&": "Write AND.",
    "or": "Write OR in capitals.", "||": "Write OR.", "|": "Write OR.",
    "not": "Write NOT in capitals.", "!": "Write NOT.",
    "in": "Write each value: sport = running OR sport = cycling.",
    ",": "Write each value: sport = running OR sport = cycling.",
    "between": "Write two comparisons: mass >= 60kg AND mass < 70kg.",
    "like": "Write what the text begins with: name = \"An*\".",
    "contains": "Write tags:race for what a list holds, name = \"An*\" for how a text begins.",
    "is": "Write name = null for no value, name:* for any.",
  ]

  /// Quotes of people's languages, which are not those of filters.
  static let quotes: Set<Character> = ["'", "`", "‘", "’", "‚", "“", "”", "„", "«", "»"]
}
