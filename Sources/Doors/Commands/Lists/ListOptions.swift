import ArgumentParser
import Edge
import Ground
import Query
import Schema
import Time

/// Which part of a list a command prints, and how.
struct ListOptions: ParsableArguments, Sendable {
  // A minus begins some of these texts, and may begin any cursor.

  @Option(
    parsing: .unconditional,
    help: "What holds for what is listed, such as 'mass > 60kg AND zone = Europe/Rome'.")
  var filter: String?

  @Option(
    parsing: .unconditional,
    help: "The fields to sort by, such as '-updatedAt,name'; a minus turns the order round.")
  var sort: String?

  @Option(help: "The fields to show, such as name,mass.")
  var fields: String?

  @Option(help: "The most documents to list.")
  var limit = ListQuery.usualLimit

  @Option(parsing: .unconditional, help: "Goes on behind the page that named this cursor.")
  var cursor: String?

  @Option(help: "table, json, ndjson (one document a line) or csv.")
  var format = ListFormat.table

  @Flag(help: "Print how the database finds the list, as JSON, in place of the list.")
  var explain = false

  func validate() throws {
    let limits = ListQuery.limits
    guard limits.contains(limit) else {
      throw ValidationError(
        "--limit: got \(limit), expected \(limits.lowerBound) to \(limits.upperBound)")
    }
  }

  /// - Throws: `ListRefusal` for texts that cannot be read.
  func query(
    _ shape: ObjectShape, for viewer: Viewer, _ running: RunningBrine
  ) throws(ListRefusal) -> ListQuery {
    var query = try ListTexts(filter: filter, sort: sort, fields: fields).query(
      shape, for: viewer, zone: running.zone)
    query.limit = limit
    query.cursor = cursor
    return query
  }
}

enum ListFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  case table
  case json
  case ndjson
  case csv
}
