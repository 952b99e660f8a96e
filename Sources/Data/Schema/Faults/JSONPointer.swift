/// RFC 6901.
package enum JSONPointer {
  package static func text(_ path: [String]) -> String {
    path.map { "/" + escaped($0) }.joined()
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
