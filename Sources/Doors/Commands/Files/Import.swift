package import ArgumentParser
import Documents
import Foundation
import UseCases
import Words

/// `brine import FILE… --athlete ID`
package struct Import: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    abstract: "Import device files for an athlete.",
    discussion: """
      A file that came before is recognised by its bytes and adds nothing. A damaged file is
      refused unless --partial keeps its plausible part. Works beside a running server.

      Example: brine import Seeds/demo/ride.fit --athlete ath_demo
      """)

  @Argument(help: "Device files (FIT).")
  var files: [String]

  @Option(help: "The athlete's id.")
  var athlete: String

  @Flag(help: "Keep the plausible part of a damaged file, marked partial.")
  var partial = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  package init() {}

  package func run() async throws {
    let (files, athlete, partial, output) = (files, athlete, partial, output)
    try await store.withBrine { brine in
      var tally = ImportTally()
      for file in files {
        do {
          let upload = Upload(
            try FileBytes.read(file), name: URL(filePath: file).lastPathComponent,
            acceptsPartial: partial)
          tally.note(file, try await brine.useCases.importFile(upload, for: athlete))
        } catch let reason as any KnowsExitStatus where files.count > 1 {
          if case Refusal.notFound = reason { throw reason }
          tally.note(file, reason)
        }
      }
      print(output.text(try tally.listing()), terminator: "")
      try tally.finish()
    }
  }
}

/// What became of each file.
private struct ImportTally {
  private var rows: [(file: String, result: Result<ImportedFile, any Error>)] = []

  mutating func note(_ file: String, _ imported: ImportedFile) {
    rows.append((file, .success(imported)))
  }

  mutating func note(_ file: String, _ refusal: any Error) {
    rows.append((file, .failure(refusal)))
  }

  func listing() throws -> Listing {
    Listing(
      [.init("file", "FILE"), .init("result", "RESULT"), .init("events", "EVENTS")],
      rows: try rows.map { row in
        switch row.result {
        case .success(let imported):
          let ids = try imported.events.map { try $0.id }
          return [
            .string(row.file), .string(imported.isNew ? "imported" : "already there"),
            .string(ids.joined(separator: " ")),
          ]
        case .failure(let refusal):
          return [.string(row.file), .string("refused: \(refusal)"), .null]
        }
      })
  }

  func finish() throws(CommandFailure) {
    let refused = rows.filter { if case .failure = $0.result { true } else { false } }
    guard refused.isEmpty else {
      throw CommandFailure(.failed, "\(refused.count) of \(rows.count) files were refused")
    }
  }
}
