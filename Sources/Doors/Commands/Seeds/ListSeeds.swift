import ArgumentParser
import Documents
import Edge
import Schema
import Time
import Words

/// `brine seed list`
struct ListSeeds: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the datasets that come with Brine.")

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let folder = DatasetFolder(.ofThisProcess())
    // No store is opened, so no zone data are at hand: any well-formed zone passes.
    let reader = DocumentReader { ZoneID($0) }
    let rows = try folder.names().map { name throws -> [JSONValue] in
      let dataset = try DatasetFile(path: folder.path(name)).read(reader)
      return [
        .string(name), .integer(try dataset.required(\.athletes)),
        .integer(try dataset.required(\.days)), .string(try dataset.required(\.about)),
      ]
    }
    let columns: [Listing.Column] = [
      .init("name", "dataset"), .init("athletes", "athletes", isNumber: true),
      .init("days", "days", isNumber: true), .init("about", "about"),
    ]
    print(output.text(Listing(columns, rows: rows)), terminator: "")
  }
}
