import BSON
import Foundation
import TestSupport

/// What libmongoc's own runner gave for each test, from the shared folder: what passes there must
/// pass through the driver too.
enum Baseline {
  private static let results: [String: String] = {
    let file = SharedFiles.folder("specs/baseline.jsonl")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let rows = text.split(separator: "\n").compactMap { try? BSONDocument(extendedJSON: $0) }
    let pairs = rows.compactMap { row -> (String, String)? in
      guard let suite = row["suite"]?.stringValue, let file = row["file"]?.stringValue,
        let index = row["index"]?.int64Value, let result = row["libmongoc_1_23_1"]?.stringValue
      else { return nil }
      return ("\(suite)/\(file)#\(index)", result)
    }
    return Dictionary(pairs) { first, _ in first }
  }()

  /// `pass`, `fail`, `runner-limit` or `not-applicable`; nil for a test that was not asked about.
  static func result(of id: TestID) -> String? { id.index.flatMap { results["\(id.file)#\($0)"] } }
}
