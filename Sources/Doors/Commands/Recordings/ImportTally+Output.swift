import ActivityFiles
import Documents
import Schema
import UseCases
import Words

extension ImportTally {
  /// For programs: a line a file, with all of its faults.
  var jsonLines: String {
    get throws { try listing { .array($0.map(\.json)) }.jsonLines }
  }

  /// For people: a row a file, and below it the first faults of each. Empty when the only file
  /// failed, which the error says.
  var report: String {
    get throws {
      if failure != nil, rows.count == 1 { return "" }
      return try listing { .integer(Int64($0.count)) }.table + rows.map(\.faultLines).joined()
    }
  }

  private func listing(_ faults: ([FileFault]) -> JSONValue) throws -> Listing {
    Listing(
      [
        .init("file", "FILE"), .init("result", "RESULT"),
        .init("faults", "FAULTS", isNumber: true), .init("events", "EVENTS"),
      ],
      rows: try rows.map { row in
        let file = JSONValue.string(row.file)
        switch row.outcome {
        case .imported(let imported):
          let ids = try imported.events.map { try $0.required(\.id) }
          return [
            file, .string(try imported.result), faults(imported.faults),
            .string(ids.joined(separator: " ")),
          ]
        case .refused(let refusal): return [file, .string("refused: \(refusal)")]
        case .failed: return [file, "failed"]
        case .notTried: return [file, "not tried"]
        }
      })
  }
}

extension ImportTally.Row {
  /// More would hide the other files; `brine inspect` shows all of them.
  private static let mostFaults = 3

  fileprivate var faultLines: String {
    guard case .imported(let imported) = outcome else { return "" }
    let faults = imported.faults
    let lines = faults.prefix(Self.mostFaults).map { "\(file): \($0.line)\n" }
    let more = faults.count - lines.count
    return lines.joined() + (more > 0 ? "\(file): and \(more) more, see brine inspect\n" : "")
  }
}

extension ImportedFile {
  fileprivate var result: String {
    get throws {
      let isPartial = try recordings.contains { try $0.partial == true }
      return (isNew ? "imported" : "already there") + (isPartial ? ", partial" : "")
    }
  }
}
