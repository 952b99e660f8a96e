import Foundation

/// A file of the package's sources, by its place in the house: `Doors/API/Events/ReadEvent.swift`.
struct SourceFile {
  /// Without the leading `Sources/`.
  let path: String
  /// The floor, the room, then folders.
  let folders: [String]
  let text: String

  var room: String { folders.count > 1 ? folders[1] : "" }
  /// The folder inside the room; nil for a file that lies in the room itself.
  var feature: String? { folders.count > 2 ? folders[2] : nil }
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// All of them, in the order of their paths.
  static let all: [SourceFile] = {
    let root = packageRoot.appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else {
        return nil
      }
      let folders = path.split(separator: "/").dropLast().map(String.init)
      return SourceFile(path: path, folders: folders, text: text)
    }
  }()

  static let packageRoot = URL(filePath: #filePath).appending(path: "../../..").standardized
}

extension SourceFile {
  /// The modules that it imports.
  var imports: Set<String> {
    let lines = text.matches(of: /(?m)^(?:@testable )?(?:package |public |internal )?import (\w+)/)
    return Set(lines.map { String($0.1) })
  }

  /// The types that it declares for other files.
  var declaredTypes: Set<String> {
    let pattern =
      /(?m)^(?:package |public |final |indirect )*(?:struct|enum|class|actor|protocol|typealias) (\w+)/
    return Set(text.matches(of: pattern).map { String($0.1) })
  }

  /// The words of its code that may name a type; those of comments and texts are left out.
  var namedTypes: Set<String> {
    let code = text.replacing(/"""(?s:.*?)"""/, with: "").replacing(/"(?:[^"\\\n]|\\.)*"/, with: "")
      .replacing(/\/\/[^\n]*/, with: "")
    return Set(code.matches(of: /\b[A-Z]\w*/).map { String($0.0) })
  }
}
