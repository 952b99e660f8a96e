import FoundationEssentials

/// The labels of parameters in this project's sources. They are read from the text, because Swift
/// does not provide them at run time.
struct SourceSignatures {
  private let text: String

  /// A Swift file of the package, or all those under a folder.
  init(of place: String) throws {
    let root = #filePath.split(separator: "/").dropLast(4)
    let path = "/" + root.joined(separator: "/") + "/" + place
    let files =
      place.hasSuffix(".swift")
      ? [path]
      : try FileManager.default.subpathsOfDirectory(atPath: path).map { path + "/" + $0 }
    text = try files.filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOfFile: $0, encoding: .utf8) }
      .joined(separator: "\n")
  }

  /// The labels in the parentheses after each occurrence of `beginning`.
  func labels(after beginning: String) -> [Set<String>] {
    occurrences(of: beginning).map { Self.labels(in: text[$0...]) }
  }

  /// The names that follow each occurrence of `keyword`, up to the parenthesis or the generics, with
  /// the parameters' labels.
  func declarations(_ keyword: String) -> [(name: String, labels: Set<String>)] {
    occurrences(of: keyword).map { start in
      let name = text[start...].prefix { $0.isLetter || $0.isNumber }
      let rest = text[name.endIndex...].drop { $0 != "(" }
      return (String(name), Self.labels(in: rest.dropFirst()))
    }
  }

  private func occurrences(of part: String) -> [String.Index] {
    text.ranges(of: part).map(\.upperBound)
  }

  /// The labels up to the parenthesis that closes; `_` counts as none.
  private static func labels(in text: Substring) -> Set<String> {
    var labels: Set<String> = []
    var word = ""
    var depth = 0
    var expectsLabel = true
    for character in text {
      switch character {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case ",": if depth == 0 { expectsLabel = true }
      case ":" where depth == 0 && expectsLabel:
        labels.insert(word.split(separator: " ").first.map(String.init) ?? "")
        expectsLabel = false
      default: break
      }
      if depth < 0 { break }
      let isWord = character.isLetter || character.isNumber || "_ ".contains(character)
      word = isWord ? word + String(character) : ""
    }
    return labels.subtracting(["_", ""])
  }
}
