import Foundation

/// Runs the compiler on a piece of code that uses the built modules.
struct BuiltRooms {
  /// The compiler's errors for a piece of code; empty if it compiles.
  ///
  /// - Parameter code: declarations of a file of this package.
  func errors(importing rooms: [String], _ code: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rooms-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "piece.swift")
    let text = rooms.map { "import \($0)\n" }.joined() + code
    try Data(text.utf8).write(to: file)
    return try typecheck(file).split(separator: "\n").map(String.init).filter {
      $0.contains(" error: ") && $0.contains(".swift:") || $0.hasPrefix("<unknown>")
    }
  }

  /// Nil if there is no compiler, or if the modules built by SwiftPM are not next to this program.
  init?() {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let candidates = path.split(separator: ":").map {
      URL(filePath: String($0)).appending(path: "swiftc")
    }
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    modules = program.deletingLastPathComponent().appending(path: "Modules")
    guard let found = candidates.first(where: { Self.exists($0) }), Self.exists(modules) else {
      return nil
    }
    compiler = found
  }

  private let compiler: URL
  private let modules: URL

  private static func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path())
  }

  private func typecheck(_ file: URL) throws -> String {
    let process = Process()
    process.executableURL = compiler
    process.arguments =
      ["-typecheck", "-parse-as-library", "-swift-version", "6", "-package-name", packageName]
      + ([modules] + moduleMaps).flatMap { ["-I", $0.path()] }
      + ["libmongoc-1.0", "libbson-1.0"].flatMap { ["-Xcc", "-I/usr/include/\($0)"] }
      + [file.path()]
    let said = Pipe()
    process.standardError = said
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let bytes = try said.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// SwiftPM names a package after its folder.
  private var packageName: String {
    let name = SourceFile.packageRoot.lastPathComponent.lowercased()
    return String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  /// The folders of the C modules that the modules import, ours and those of packages.
  private var moduleMaps: [URL] {
    let ours = ["Driver/CMongo", "Bindings/CArchive", "Bindings/CZlib"].map {
      SourceFile.packageRoot.appending(path: "Sources/\($0)")
    }
    let checkouts = modules.appending(path: "../../../checkouts").standardized
    let found =
      FileManager.default.enumerator(atPath: checkouts.path())?
      .compactMap { $0 as? String }.filter { $0.hasSuffix("/include/module.modulemap") } ?? []
    return ours
      + found.filter { !$0.contains("Benchmarks") }.map {
        checkouts.appending(path: $0).deletingLastPathComponent()
      }
  }
}
