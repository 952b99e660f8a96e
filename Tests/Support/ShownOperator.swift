package import BSON
import Foundation

/// An operator with the BSON that its documentation shows, or that it really sends.
package struct ShownOperator: Equatable, CustomStringConvertible {
  package let name: String
  /// As MongoDB's shell writes it, without spaces; empty where the documentation shows nothing.
  package let sent: String

  package init(_ name: String, sending values: [BSONValue]) {
    self.init(name, values.map(\.shellText).joined())
  }

  fileprivate init(_ name: String, _ shown: String) {
    self.name = name
    sent = shown.filter { !$0.isWhitespace }
  }

  package var description: String { "\(name) sends \(sent)" }
}

extension ShownOperator {
  /// The public declarations of a room that give one of some types, and the enum cases whose
  /// documentation has an example, by file, in the order of the source.
  package static func all(
    of room: String, giving types: Set<String>
  ) throws -> [String: [ShownOperator]] {
    let folder = PackageFolder.url.appending(path: "Sources/\(room)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try files.filter { $0.hasSuffix(".swift") }.reduce(into: [:]) { found, file in
      let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let operators = operators(in: source, giving: types)
      let name = file.split(separator: "/").last.map { String($0.dropLast(6)) } ?? file
      if !operators.isEmpty { found[name] = operators }
    }
  }

  /// Comments, then `public static func name` and what comes before its body, or `case name`.
  private static func operators(in source: String, giving types: Set<String>) -> [ShownOperator] {
    let declaration =
      #/
      ((?: \ * /// [^\n]* \n)+) \ * (?: @\w+(?:\(\w+\))? \s+ )*
      (?: public\ [a-z\ ]* (?:func|var)\ ([^\s(<:]+ | [<>=!&|]+) \ ? ([^{]*) \{ | case\ (\w+))
      /#
    return source.matches(of: declaration).compactMap { match in
      let shown = example(in: match.1)
      if let name = match.4 { return shown.isEmpty ? nil : ShownOperator(String(name), shown) }
      guard let name = match.2, let signature = match.3, gives(signature, types) else { return nil }
      return ShownOperator(String(name), shown)
    }
  }

  private static func gives(_ signature: Substring, _ types: Set<String>) -> Bool {
    let type = signature.matches(of: /(?:->|^:) *(\w+)/).last
    return type.map { types.contains(String($0.1)) } ?? false
  }

  /// The lines of a comment that are indented as code: they begin behind an empty line.
  private static func example(in comment: Substring) -> String {
    var code = ""
    var mayBegin = false
    for line in comment.split(separator: "\n") {
      let text = line.drop { $0 == " " }.dropFirst(3)
      let isCode = mayBegin && text.hasPrefix("     ")
      if isCode { code += text }
      mayBegin = isCode || text.isEmpty
    }
    return code
  }
}
