package import Words

/// Rows to be printed, as a table for people or as JSON lines for programs, in the given order.
package struct Listing: Hashable, Sendable {
  /// One column of the table and one member of each JSON object.
  package struct Column: Hashable, Sendable {
    /// The JSON member's name.
    package let name: String
    /// The table's heading.
    package let title: String
    /// Numbers line up by their last digit.
    package let isNumber: Bool

    package init(_ name: String, _ title: String, isNumber: Bool = false) {
      self.name = name
      self.title = title
      self.isNumber = isNumber
    }
  }

  package let columns: [Column]
  package let rows: [[JSONValue]]

  /// - Parameter rows: values in the order of the columns; one that is missing counts as null,
  ///   one too many is left out.
  package init(_ columns: [Column], rows: [[JSONValue]]) {
    self.columns = columns
    self.rows = rows.map { row in
      Array((row + Array(repeating: .null, count: columns.count)).prefix(columns.count))
    }
  }

  /// One object a line; empty when there are no rows.
  package var jsonLines: String {
    rows.map { row in
      let members = zip(columns, row).map { JSONValue.Member($0.name, $1) }
      return String(decoding: JSONValue.object(members).bytes, as: UTF8.self) + "\n"
    }.joined()
  }

  /// A heading and a line a row, columns two spaces apart; the heading alone without rows.
  package var table: String {
    let cells = [columns.map(\.title)] + rows.map { $0.map(\.cell) }
    let widths = columns.indices.map { index in cells.map { $0[index].count }.max() ?? 0 }
    return cells.map { line(of: $0, widths) + "\n" }.joined()
  }

  private func line(of cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, zip(columns, widths)).map { cell, place in
      let gap = String(repeating: " ", count: place.1 - cell.count)
      return place.0.isNumber ? gap + cell : cell + gap
    }
    let line = padded.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}

extension JSONValue {
  /// As a person reads it; nothing is a dash.
  fileprivate var cell: String {
    switch self {
    case .null: "-"
    case .string(let text): text.onOneLine
    case .bool(let value): value ? "yes" : "no"
    case .integer, .double, .array, .object: String(decoding: bytes, as: UTF8.self)
    }
  }
}
