import Edge
import Schema
import Words

/// Documents in rows and their fields in columns, as a viewer is shown them.
struct DocumentTable {
  /// Names from the outside in, for each column.
  let columns: [[String]]
  /// The cells of each document, in the order of the columns.
  let rows: [[ShownCell]]

  init(_ columns: [[String]], _ documents: [Document<some Fields>], by writer: DocumentWriter) {
    self.columns = columns
    rows = documents.map { document in
      let json = ReadableJSON.value(writer.json(document))
      return columns.map { json.cell(at: $0[...]) }
    }
  }
}

extension DocumentTable {
  /// RFC 4180: a line a row, the first with the names. A quantity's unit stands with the name, or in
  /// the cells where they are in several.
  var csv: String {
    let units = columns.indices.map(commonUnit)
    let head = columns.indices.map { title($0, units[$0]) }
    let body = rows.map { row in zip(row, units).map { text(of: $0, under: $1) } }
    return ([head] + body).map { $0.map(\.csvCell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The same for a person. Nothing is a dash, and two units are written as people say them.
  var listing: Listing {
    let units = columns.indices.map { isSaid($0) ? nil : commonUnit($0) }
    return Listing(
      columns.indices.map { index in
        Listing.Column(
          columns[index].joined(separator: "."), title(index, units[index]),
          isNumber: units[index] != nil)
      },
      rows: rows.map { row in
        zip(row, units).map { cell, unit in
          switch (cell, unit) {
          case (.nothing, _): .null
          case (.quantity(let number, _, _), _?): .string(number)
          default: .string(cell.plain)
          }
        }
      })
  }

  private func title(_ index: Int, _ unit: String?) -> String {
    columns[index].joined(separator: ".") + (unit.map { " (\($0))" } ?? "")
  }

  private func text(of cell: ShownCell, under unit: String?) -> String {
    guard case .quantity(let number, let own, _) = cell else { return cell.plain }
    return unit == nil ? "\(number) \(own)" : number
  }

  /// The unit of all quantities in the column; nil when it holds none, or anything else.
  private func commonUnit(_ index: Int) -> String? {
    let units = rows.map(\.[index]).filter { $0 != .nothing }.map { cell -> String? in
      if case .quantity(_, let unit, _) = cell { unit } else { nil }
    }
    guard let first = units.first, let unit = first else { return nil }
    return units.allSatisfy { $0 == unit } ? unit : nil
  }

  private func isSaid(_ index: Int) -> Bool {
    rows.contains { row in
      if case .quantity(_, _, _?) = row[index] { true } else { false }
    }
  }
}

extension String {
  /// Control characters are escaped, so that no cell drives a terminal or forges a row.
  fileprivate var csvCell: String {
    let text = onOneLine
    guard text.contains(where: { "\",".contains($0) }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
