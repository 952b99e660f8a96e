import Foundation
import Testing

/// A real device file, and the facts that independent tools computed from it.
struct ReferenceFile: Sendable, CustomTestStringConvertible {
  let name: String
  let facts: ReferenceFacts
  let bytes: [UInt8]

  var testDescription: String { name }
}

/// The facts in a line of `manifest.jsonl` that the tests use.
struct ReferenceFacts: Decodable, Sendable {
  let manufacturer: String?
  let product: String?
  let sessions: [Session]?
  let laps: Int
  let lengths: Int
  let timerStops: Int
  let records: Int
  let developerFields: [String]
  let fromRecords: FromRecords?
  let crcValid: Bool
  let tools: [String: Tool]?

  struct Session: Decodable, Sendable {
    let sport: String?
    let subSport: String?
    let start: String
    let elapsedS: Double?
    let timerS: Double?
    let distanceM: Double?
    let avgHr: Int?
    let maxHr: Int?
    let calories: Double?
  }

  struct FromRecords: Decodable, Sendable {
    let first: String?
    let last: String?
    let hrN: Int?
    let tempN: Int?
    let gpsPoints: Int?
    let powerN: Int?
    let maxHr: Int?
    let avgTempC: Double?
    let avgPowerW: Double?
    let lastDistanceM: Double?
  }

  /// Only tools that stop at a message report an error as a list of sentences.
  struct Tool: Decodable, Sendable {
    let error: [String]?

    private enum Key: CodingKey { case error }

    init(from decoder: any Decoder) throws {
      error = try? decoder.container(keyedBy: Key.self).decode([String].self, forKey: .error)
    }
  }
}

extension ReferenceFile {
  /// Where the reference files are: `BRINE_SHARED`, or beside the package.
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["BRINE_SHARED"] {
      return URL(filePath: path, directoryHint: .isDirectory)
    }
    return URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared", directoryHint: .isDirectory).standardizedFileURL
  }()

  static let areHere = FileManager.default.fileExists(atPath: manifest.path)

  /// Every FIT file of the manifest; empty if there is no manifest.
  static let all: [ReferenceFile] = areHere ? (try? readManifest()) ?? [] : []

  /// Files with a correct checksum and a session.
  static let whole = all.filter { $0.facts.crcValid && $0.facts.sessions?.isEmpty == false }

  /// Files that are corrupt or truncated.
  static let damaged = all.filter { !$0.facts.crcValid }

  static func named(_ name: String) throws -> ReferenceFile {
    guard let file = all.first(where: { $0.name == name }) else { throw Missing(name: name) }
    return file
  }

  struct Missing: Error {
    let name: String
  }

  private static let manifest = folder.appending(path: "activities/manifest.jsonl")

  private static func readManifest() throws -> [ReferenceFile] {
    let lines = try String(contentsOf: manifest, encoding: .utf8).split(separator: "\n")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try lines.compactMap { line in
      let data = Data(line.utf8)
      let head = try decoder.decode(Head.self, from: data)
      guard head.format == "fit" else { return nil }
      let url = folder.appending(path: head.file)
      return ReferenceFile(
        name: url.deletingPathExtension().lastPathComponent,
        facts: try decoder.decode(Line.self, from: data).facts,
        bytes: try [UInt8](Data(contentsOf: url)))
    }
  }

  private struct Head: Decodable {
    let file: String
    let format: String
  }

  private struct Line: Decodable {
    let facts: ReferenceFacts
  }
}
