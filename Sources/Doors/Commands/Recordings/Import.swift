package import ArgumentParser
import Documents
import Foundation
import Schema
import UseCases
import Words

/// `brine import FILE… --athlete ID`
package struct Import: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    abstract: "Import device files for an athlete.",
    discussion: """
      A file that came before is recognised by its bytes, packed or not, and adds nothing. A
      damaged file is refused unless --partial keeps its plausible part. Works beside a running
      server.

      Example: brine import Seeds/demo/ride.fit --athlete ath_demo
      """)

  @Argument(help: "Device files (FIT, also as .gz, or one in a .zip).")
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
    try await store.withBrine { running in
      var tally = ImportTally()
      for file in files {
        do {
          let upload = Upload(
            try FileBytes.read(file), name: URL(filePath: file).lastPathComponent,
            acceptsPartial: partial)
          tally.note(
            file,
            try await running.brine.recordings.importFile(
              upload, for: athlete, by: .commandLine))
        } catch let refusal as RecordingRefusal where files.count > 1 {
          tally.note(file, refusal.text())
        } catch let failure as CommandFailure where files.count > 1 {
          tally.note(file, failure.message)
        }
      }
      print(output.text(try tally.listing()), terminator: "")
      try tally.finish()
    }
  }
}

/// What became of each file.
private struct ImportTally {
  private var rows: [(file: String, result: Outcome)] = []

  private enum Outcome {
    case imported(ImportedFile)
    /// Why it was not, in words.
    case refused(String)
  }

  mutating func note(_ file: String, _ imported: ImportedFile) {
    rows.append((file, .imported(imported)))
  }

  mutating func note(_ file: String, _ refusal: String) {
    rows.append((file, .refused(refusal)))
  }

  func listing() throws -> Listing {
    Listing(
      [.init("file", "FILE"), .init("result", "RESULT"), .init("events", "EVENTS")],
      rows: try rows.map { row in
        switch row.result {
        case .imported(let imported):
          let ids = try imported.events.map { try $0.required(\.id) }
          let result = imported.isNew ? "imported" : "already there"
          let part = try imported.isPartial ? ", partial" : ""
          return [
            .string(row.file), .string(result + part), .string(ids.joined(separator: " ")),
          ]
        case .refused(let refusal):
          return [.string(row.file), .string("refused: \(refusal)"), .null]
        }
      })
  }

  func finish() throws(CommandFailure) {
    let refused = rows.filter { if case .refused = $0.result { true } else { false } }
    guard refused.isEmpty else {
      throw CommandFailure(.failed, "\(refused.count) of \(rows.count) files were refused")
    }
  }
}

extension ImportedFile {
  /// Whether part of the file was left out; the recordings say what and why.
  fileprivate var isPartial: Bool {
    get throws { try recordings.contains { try $0.partial == true } }
  }
}
