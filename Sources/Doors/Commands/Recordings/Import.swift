package import ArgumentParser
import Foundation
import UseCases

/// `brine import FILE… --athlete ID`
package struct Import: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    abstract: "Import device files for an athlete.",
    discussion: """
      A file that came before is recognised by its bytes, packed or not, and adds nothing. A \
      damaged file is refused unless --partial keeps its plausible part. Times that cannot be true \
      are left out of any file, and told. Works beside a running server.

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
      let tally = await ImportTally.importing(files) { file in
        let upload = Upload(
          try FileBytes.read(file), name: URL(filePath: file).lastPathComponent,
          acceptsPartial: partial)
        return try await running.brine.recordings.importFile(
          upload, for: athlete, by: .commandLine)
      }
      print(try output.json ? tally.jsonLines : tally.report, terminator: "")
      try tally.finish()
    }
  }
}
