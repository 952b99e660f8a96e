import Foundation
import TestSupport
import Testing

extension MigrationScenarios {
  /// What docs/migrations.md shows works.
  @Suite struct Page {
    private static let text = try? String(
      contentsOf: PackageFolder.url.appending(path: "docs/migrations.md"), encoding: .utf8)

    /// The commands in the order of the page; behind the one that begins a file, the page's file.
    @Test func itsCommandsWork() async throws {
      let text = try #require(Self.text)
      let lines = text.matches(of: /```sh\n([^`]*)\n```/).flatMap { $0.1.split(separator: "\n") }
      let example = try #require(text.firstMatch(of: /```json\n([^`]*)\n```/)).1
      try #require(lines.count == 9)
      try await withScratchFolder { folder in
        let migrations = folder.path + "/migrations"
        try FileManager.default.copyItem(atPath: PackageFolder.migrations.path, toPath: migrations)
        for line in lines { try await run(String(line), folder, migrations) }
        let made = try newest(in: migrations)
        let number = try #require(Int(made.prefix(4)))
        let file = example.replacing(/"number": \d+/, with: #""number": \#(number)"#)
        try Data(file.utf8).write(to: URL(filePath: "\(migrations)/\(made)"))
        try await run("Scripts/brine migrate up", folder, migrations)
        try await run("Scripts/brine migrate verify", folder, migrations)
        try await run("Scripts/brine migrate down", folder, migrations)
      }
    }

    private func run(_ line: String, _ folder: ScratchFolder, _ migrations: String) async throws {
      let command = try await Command.run(
        ["-c", line.replacing("Scripts/brine", with: "'\(Place.brine.path)'")],
        of: URL(filePath: "/bin/sh"),
        environment: ["BRINE_DATA": folder.path + "/data", "BRINE_MIGRATIONS": migrations])
      #expect(command.status == 0, "\(line): \(command.standardError)")
      #expect(!command.standardOutput.isEmpty, "\(line)")
    }

    private func newest(in folder: String) throws -> String {
      try #require(try FileManager.default.contentsOfDirectory(atPath: folder).sorted().last)
    }
  }
}
