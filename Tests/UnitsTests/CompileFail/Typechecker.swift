import Foundation

/// Runs the compiler on pieces of code that use the module Units.
struct Typechecker {
  /// The compiler's errors for each piece, by the piece's name; empty for one that compiles.
  ///
  /// - Throws: when the module itself does not compile.
  static func errors(in pieces: [String: String]) throws -> [String: [String]] {
    let compiler = try Typechecker()
    defer { try? FileManager.default.removeItem(at: compiler.folder) }
    try compiler.emitModule()
    return try compiler.typecheck(pieces)
  }

  static var swiftc: URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { URL(filePath: String($0)).appending(path: "swiftc") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let compiler: URL
  private let folder: URL

  private init() throws {
    guard let swiftc = Self.swiftc else { throw Failure(description: "no swiftc in PATH") }
    compiler = swiftc
    folder = FileManager.default.temporaryDirectory.appending(path: "units-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Compiles only declarations: bodies have no effect on which calls are valid, and take ten times
  /// as long.
  private func emitModule() throws {
    let room = URL(filePath: #filePath).appending(path: "../../../../Sources/Values/Units")
      .standardized
    let files = FileManager.default.enumerator(atPath: room.path())?.compactMap { $0 as? String }
    let sources = (files ?? []).filter { $0.hasSuffix(".swift") && !$0.contains(".docc/") }
    let said = try run(
      [
        "-emit-module", "-wmo", "-module-name", "Units", "-o", "Units.swiftmodule",
        "-Xfrontend", "-experimental-skip-all-function-bodies",
      ] + sources.map { room.appending(path: $0).path() })
    guard said.isEmpty else { throw Failure(description: said) }
  }

  private func typecheck(_ pieces: [String: String]) throws -> [String: [String]] {
    for (name, code) in pieces {
      let text = "import Units\nfunc \(name)() {\n\(code)\n}\n"
      try Data(text.utf8).write(to: folder.appending(path: "\(name).swift"))
    }
    let said = try run(
      ["-typecheck", "-wmo", "-I", "."] + pieces.keys.sorted().map { "\($0).swift" })
    let lines = said.split(separator: "\n").map(String.init)
    return pieces.reduce(into: [:]) { errors, piece in
      errors[piece.key] = lines.filter {
        $0.contains("\(piece.key).swift:") && $0.contains(" error: ")
      }
    }
  }

  /// What the compiler writes to its error output.
  private func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = compiler
    process.currentDirectoryURL = folder
    process.arguments = ["-swift-version", "6", "-parse-as-library"] + arguments
    let said = Pipe()
    process.standardError = said
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let bytes = try said.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
