import Edge
import Ground
import Query
import Schema

/// A page of a list, as a command prints it.
struct PrintedPage<F: Fields> {
  let page: Page<F>
  let query: ListQuery
  let shape: ObjectShape
  /// The columns of a table for who names no fields.
  let usualColumns: [String]
  let writer: DocumentWriter

  /// With a final newline.
  func text(_ format: ListFormat) -> String {
    switch format {
    case .json: String(decoding: page.json(by: writer), as: UTF8.self) + "\n"
    case .ndjson:
      page.items.map { String(decoding: writer.json($0), as: UTF8.self) + "\n" }.joined()
    case .csv: table.csv
    case .table: table.listing.table
    }
  }

  private var table: DocumentTable {
    let columns = query.selection.map { [["id"]] + $0.paths.map(shape.names(of:)) }
    var seen: Set<[String]> = []
    return DocumentTable(
      (columns ?? usualColumns.map { $0.split(separator: ".").map(String.init) }).filter {
        seen.insert($0).inserted
      }, page.items,
      by: writer)
  }
}

extension ObjectShape {
  /// The names that the stored keys of a path have for people, from the outside in.
  fileprivate func names(of path: FieldPath) -> [String] {
    var object: ObjectShape? = self
    return path.text.split(separator: ".", omittingEmptySubsequences: false).map { key in
      let field = object?.field(storedAs: String(key))
      object = field?.shape.inner
      return field?.name ?? String(key)
    }
  }
}

extension Shape {
  /// The fields of an object, or of the objects in a list; nil for what has none.
  fileprivate var inner: ObjectShape? {
    switch self {
    case .object(let object): object
    case .list(let element): element.inner
    default: nil
    }
  }
}
