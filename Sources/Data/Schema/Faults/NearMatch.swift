/// Finds the word a misspelt one was probably meant to be.
package enum NearMatch {
  /// The closest candidate within a third of the word's length; nil when none is that close.
  package static func of(_ word: String, among candidates: [String]) -> String? {
    let limit = max(1, word.count / 3)
    let ranked = candidates.map { (distance(word, $0), $0) }.filter { $0.0 <= limit }
    return ranked.min { $0 < $1 }?.1
  }

  /// Edits that turn one word into the other: insert, delete, replace, or swap two neighbours
  /// (optimal string alignment, the restricted Damerau-Levenshtein distance). Case is ignored.
  private static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first.lowercased())
    let b = Array(second.lowercased())
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let replaced = rows[i][j] + (a[i] == b[j] ? 0 : 1)
        var best = min(replaced, rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
