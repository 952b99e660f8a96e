import Foundation

/// Where the migrations of the running program's release lie.
///
/// Not in the folder from which it is run: another project may have one of that name there.
enum MigrationsPlace {
  /// `share/brine/Migrations` beside the `bin` that the program is installed in, else `Migrations` in
  /// a folder above the program, as where it was built.
  static let ofTheProgram: String = {
    let program = Bundle.main.executableURL?.resolvingSymlinksInPath() ?? URL(filePath: "/")
    var folder = program.deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appending(path: "share/brine/Migrations")
    if isMigrations(installed) { return installed.path }
    while folder.path != "/" {
      let candidate = folder.appending(path: "Migrations")
      if isMigrations(candidate) { return candidate.path }
      folder.deleteLastPathComponent()
    }
    return installed.path
  }()

  private static func isMigrations(_ folder: URL) -> Bool {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return names?.contains { $0.hasPrefix("0001-") } ?? false
  }
}
