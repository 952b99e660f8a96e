import Foundation

/// The shared tables `unit-cases.json`, found through `BRINE_SHARED`.
///
/// Every file in `time-units` whose name ends in this way is read, so a new table needs only to be
/// put there.
struct SharedCases: Decodable, Sendable {
  struct Meta: Decodable, Sendable { let units: [String: Definition]? }
  struct Definition: Decodable, Sendable {
    let siFactorExact: String
    let ucum: String?
  }
  struct Row: Decodable, Sendable {
    let value: Double
    let from: String
    let to: String
    let expected: Double
    let kind: String
  }
  struct Parse: Decodable, Sendable {
    let input: String
    let expected: String
  }

  let meta: Meta?
  let cases: [Row]?
  let parseCases: [Parse]?

  private static let loaded = Result {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try files.map { try decoder.decode(SharedCases.self, from: Data(contentsOf: $0)) }
  }

  /// - Throws: when a table exists and cannot be read.
  static func all() throws -> [SharedCases] { try loaded.get() }

  static let whyNot = "no unit-cases.json found; set BRINE_SHARED"
  static var exist: Bool { !files.isEmpty }

  static var files: [URL] {
    let root =
      ProcessInfo.processInfo.environment["BRINE_SHARED"]
      ?? URL(filePath: #filePath).appending(path: "../../../../../shared").standardized.path()
    let folder = URL(filePath: root).appending(path: "time-units")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix("unit-cases.json") }.sorted().map {
      folder.appending(path: $0)
    }
  }
}
