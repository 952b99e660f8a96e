import Edge
import Ground
import HTTP
import Schema
import Time

/// How a caller asks for a part of a list:
/// `?filter=mass > 60kg&sort=-updatedAt&fields=name,mass&limit=20&cursor=…&total=true`.
enum ListParameters {
  static let all: [any DeclaredParameter] = [
    filter, sort, fields, limit, cursor, total, explain,
  ]

  private static let filter = Parameter.query(
    "filter", ParameterKind.text,
    "What holds for the listed documents, such as `mass > 60kg AND zone = Europe/Rome`.")
  private static let sort = Parameter.query(
    "sort", ParameterKind.text,
    "The fields to sort by, such as `-updatedAt,name`; a minus turns the order round.")
  private static let fields = Parameter.query(
    "fields", ParameterKind.text, "The fields to show beside the id, such as `name,mass`.")
  private static let limit = Parameter.query(
    "limit", .integer(ListQuery.limits), default: ListQuery.usualLimit,
    "The most documents on a page.")
  private static let cursor = Parameter.query(
    "cursor", ParameterKind.text, "`next` of the page before, to go on behind it.")
  private static let total = Parameter.query(
    "total", .choice(of: YesOrNo.self), default: .no,
    "Whether to count the documents of all pages.")
  private static let explain = Parameter.query(
    "explain", .choice(of: YesOrNo.self), default: .no,
    "Whether to say how the database finds the page, in place of the page: its steps and indexes,"
      + " whether it sorts in memory, and how much it looks at. For who runs the service.")

  /// - Parameter shape: the declared fields of the list's documents.
  /// - Throws: `ListRefusal` for texts that cannot be read.
  static func query(
    _ shape: ObjectShape, of call: Call, for viewer: Viewer,
    zone: @escaping @Sendable (String) -> Zone?
  ) throws -> ListQuery {
    let texts = ListTexts(
      filter: try call[filter], sort: try call[sort], fields: try call[fields])
    var query = try texts.query(shape, for: viewer, zone: zone)
    query.limit = try call[limit]
    query.cursor = try call[cursor]
    query.countsAll = try call[total] == .yes
    return query
  }

  /// Whether the plan is asked for, and not the page.
  static func explains(_ call: Call) throws -> Bool { try call[explain] == .yes }
}

private enum YesOrNo: String, CaseIterable, Sendable {
  case yes = "true"
  case no = "false"
}
