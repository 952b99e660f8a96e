/// Finds the word a misspelt one was probably meant to be.
package enum NearMatch {
  /// The closest candidate within a third of the word's length; nil when none is that close, or
  /// when the word is longer than any name of ours: comparing takes time and room by both lengths.
  package static func of(_ word: String, among candidates: [String]) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    let letters = Array(word.lowercased())
    let limit = max(1, letters.count / 3)
    let ranked = candidates.compactMap { candidate -> (Int, String)? in
      let others = Array(candidate.lowercased())
      guard abs(others.count - letters.count) <= limit else { return nil }
      let distance = distance(letters, others)
      return distance <= limit ? (distance, candidate) : nil
    }
    return ranked.min { $0 < $1 }?.1
  }

  /// Edits that turn one word into the other: insert, delete, replace, or swap two neighbours
  /// (optimal string alignment, the restricted Damerau-Levenshtein distance).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
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
