import Edge
import Ground
import Schema
import Words

extension ListOptions {
  /// Reads a page and prints it; a further page is told of beside it. With `--explain` it prints how
  /// the database finds the page.
  ///
  /// - Parameters:
  ///   - shape: the declared fields of the list's documents.
  ///   - columns: those of a table for who names no fields.
  func print<F: Fields>(
    _ shape: ObjectShape, columns: [String], for viewer: Viewer, _ running: RunningBrine,
    _ open: () async throws -> OpenedList<F>
  ) async throws {
    let query = try query(shape, for: viewer, running)
    let list = try await open()
    guard !explain else { return print(try await list.plan(query).json.bytes) }
    let page = try await list.page(query)
    let printed = PrintedPage(
      page: page, query: query, shape: shape, usualColumns: columns,
      writer: DocumentWriter(for: viewer))
    Swift.print(printed.text(format), terminator: "")
    guard let next = page.next, format != .json else { return }
    LogSink.standardError.write("There are more. To go on: --cursor \(next)\n")
  }

  private func print(_ json: [UInt8]) {
    Swift.print(format == .table ? ReadableJSON.text(json) : String(decoding: json, as: UTF8.self))
  }
}
