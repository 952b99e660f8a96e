import BSON
import Foundation
import TestSupport

/// The results of libmongoc's own runner for each test, from the shared folder. A test that passes
/// there must pass with the driver too.
struct Baseline: Sendable {
  /// The results by test, such as `crud/find.json#0`.
  private let results: [String: String]
  /// The files that have tests in it, by their paths below the suites.
  let files: Set<String>

  /// The baseline in the shared folder. If it cannot be read, that is an error, and not a baseline
  /// without tests.
  static let shared = Result {
    let file = SharedFiles.folder("specs/baseline.jsonl")
    return try Baseline(String(contentsOf: file, encoding: .utf8))
  }

  /// Reads a text with one JSON object per line.
  init(_ text: String) throws {
    var results: [String: String] = [:]
    var files: Set<String> = []
    for (number, line) in text.split(separator: "\n").enumerated() {
      guard let row = Row(line) else {
        throw FormatError(place: "baseline.jsonl, line \(number + 1)", reason: "it is no result")
      }
      results["\(row.file)#\(row.index)"] = row.result
      files.insert(row.file)
    }
    self.results = results
    self.files = files
  }

  /// `pass`, `fail`, `runner-limit` or `not-applicable`; nil for a test that is not in the
  /// baseline.
  func result(of id: TestID) -> String? { id.index.flatMap { results["\(id.file)#\($0)"] } }

  /// How many tests had this result.
  func count(_ result: String) -> Int { results.values.count { $0 == result } }

  private struct Row {
    let file: String
    let index: Int64
    let result: String

    init?(_ line: Substring) {
      guard let row = try? BSONDocument(extendedJSON: line), let suite = row["suite"]?.stringValue,
        let file = row["file"]?.stringValue, let index = row["index"]?.int64Value,
        let result = row["libmongoc_1_23_1"]?.stringValue
      else { return nil }
      (self.file, self.index, self.result) = ("\(suite)/\(file)", index, result)
    }
  }
}
