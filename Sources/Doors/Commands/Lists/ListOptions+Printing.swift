import Edge
import Ground
import Schema

extension ListOptions {
  /// Reads a page and prints it; a further page is told of beside it.
  ///
  /// - Parameters:
  ///   - shape: the declared fields of the list's documents.
  ///   - columns: those of a table for who names no fields.
  func print<F: Fields>(
    _ shape: ObjectShape, columns: [String], for viewer: Viewer, _ running: RunningBrine,
    _ read: (ListQuery) async throws -> Page<F>
  ) async throws {
    let query = try query(shape, for: viewer, running)
    let page = try await read(query)
    let printed = PrintedPage(
      page: page, query: query, shape: shape, usualColumns: columns,
      writer: DocumentWriter(for: viewer))
    Swift.print(printed.text(format), terminator: "")
    guard let next = page.next, format != .json else { return }
    LogSink.standardError.write("There are more. To go on: --cursor \(next)\n")
  }
}
