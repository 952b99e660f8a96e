import Foundation

/// The table in `docs/architecture.md` that says which feature may use which.
struct FeatureTable {
  /// The features that each feature may use.
  let mayUse: [String: Set<String>]

  init() throws {
    let page = SourceFile.packageRoot.appending(path: "docs/architecture.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let section = text.split(separator: "\n## ").first { $0.hasPrefix("Features") } ?? ""
    let rows = section.matches(of: /(?m)^\| (\w+) \|([^|]*)\|/)
    mayUse = Dictionary(
      rows.filter { $0.1 != "feature" }.map { row in
        (String(row.1), Set(row.2.matches(of: /\w+/).map { String($0.0) }))
      }, uniquingKeysWith: { $0.union($1) })
  }

  /// The rooms that are laid out by features.
  static let rooms: Set<String> = ["Documents", "Repositories", "UseCases", "API", "Commands"]

  /// Lists with a line for each feature; they may name all features.
  static let lists: Set<String> = [
    "Data/Documents/Events/EventKind.swift", "Data/Repositories/Store/Store.swift",
    "Data/Repositories/Store/DeclaredValidators.swift",
    "Application/UseCases/Brine.swift", "Doors/API/BrineAPI.swift",
    "Doors/Commands/BrineCommand.swift", "Doors/Commands/Wiring/Wiring.swift",
  ]

  /// The feature to which a file belongs; nil if it belongs to none.
  func feature(of file: SourceFile) -> String? {
    if file.room == Self.wiring { return Self.wiring }
    guard Self.rooms.contains(file.room), let folder = file.feature else { return nil }
    return mayUse[folder] == nil ? nil : folder
  }

  /// The program's own room. It wires everything and stands in the table as a user.
  static let wiring = "brine"
}
