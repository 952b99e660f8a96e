import ArgumentParser
import Documents
import Edge
import Schema
import UseCases
import Words

/// `brine athlete history ID`
struct AthleteHistory: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List an athlete's former versions, the latest first, or show one.",
    discussion: """
      Works for a deleted athlete, too.

      Example: brine athlete history ath_demo --revision 1
      """)

  @Argument(help: "The athlete's id.")
  var id: String

  @Option(help: "Show the version of this revision, as it was.")
  var revision: Int64?

  @Option(help: "Only versions before this revision.")
  var before: Int64?

  @Option(help: "The most versions to list.")
  var limit = 50

  @OptionGroup var output: OutputOptions
  @OptionGroup var viewer: ViewerOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard (1...1000).contains(limit) else {
      throw ValidationError("--limit: got \(limit), expected 1 to 1000")
    }
  }

  func run() async throws {
    let (id, revision, before, limit) = (id, revision, before, limit)
    let (output, viewer) = (output, viewer)
    try await store.withBrine(in: viewer.units) { running in
      let athletes = running.brine.athletes
      if let revision {
        return try await viewer.print(
          athletes.version(revision, of: id, by: .commandLine), running)
      }
      let versions = try await athletes.history(
        of: id, before: before, limit: limit, by: .commandLine)
      let listing = try Self.listing(versions, await viewer.viewer(running))
      print(output.text(listing), terminator: "")
    }
  }

  private static func listing(_ versions: [AthleteVersion], _ viewer: Viewer) throws -> Listing {
    Listing(
      [
        .init("revision", "revision", isNumber: true), .init("writtenAt", "written"),
        .init("writtenBy", "by"), .init("end", "end"), .init("endedAt", "ended"),
        .init("changed", "changed after it"),
      ],
      rows: try versions.map { version in
        let writtenBy = try version.writtenBy
        let (account, kind) = (try writtenBy?.account, try writtenBy?.kind?.rawValue)
        let (revision, end) = (try version.required(\.revision), try version.required(\.end))
        let (writtenAt, endedAt) = (try version.writtenAt, try version.required(\.endedAt))
        return [
          .integer(revision), .string(orNull: writtenAt.map(viewer.text)),
          .string(orNull: account ?? kind), .string(end.rawValue),
          .string(viewer.text(of: endedAt)),
          .string((try version.changed ?? []).joined(separator: ", ")),
        ]
      })
  }
}
