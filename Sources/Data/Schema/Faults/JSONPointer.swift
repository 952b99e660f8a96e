/// RFC 6901.
package enum JSONPointer {
  package static func text(_ path: [String]) -> String {
    path.map { "/" + escaped(shortened($0)) }.joined()
  }

  /// A key of a thousand letters is found by its beginning; a fault must not carry a megabyte.
  private static func shortened(_ part: String) -> String {
    part.utf8.count > 1_000 ? part.prefix(250) + "…" : part
  }

  private static func escaped(_ part: String) -> String {
    var text = ""
    for character in part.unicodeScalars {
      switch character {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }
}
