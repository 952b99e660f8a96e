import Foundation
import TestSupport
import Testing

/// A real device file, and the facts that independent tools computed from it.
struct ReferenceFile: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String
  /// The `facts` of its line in `manifest.jsonl`.
  let facts: JSONTree

  var testDescription: String { name }

  var bytes: [UInt8] {
    get throws { try [UInt8](Data(contentsOf: URL(filePath: path))) }
  }

  var sessions: [ReferenceSession] {
    (facts["sessions"]?.items ?? []).map(ReferenceSession.init)
  }

  var isWhole: Bool { facts["crc_valid"]?.bool == true }
}

/// What the tools say of one session.
struct ReferenceSession {
  let facts: JSONTree

  var sport: String? { facts["sport"]?.string }
  /// Nil when there is none, which the tools print as Python's `None`.
  var subSport: String? { facts["sub_sport"]?.string.flatMap { $0 == "None" ? nil : $0 } }
  /// UTC, to the millisecond.
  var start: String? { facts["start"]?.string?.replacing("Z", with: ".000Z") }
  var elapsed: Double? { facts["elapsed_s"]?.number }
  var timer: Double? { facts["timer_s"]?.number }
  var distance: Double? { facts["distance_m"]?.number }
  var averageHeartRate: Double? { facts["avg_hr"]?.number }
  var maximumHeartRate: Double? { facts["max_hr"]?.number }
}

extension ReferenceFile {
  static let areHere = !all.isEmpty
  static let whyNot: Comment = "the reference files are not here (BRINE_SHARED)"

  /// Every FIT file of the manifest; empty if there is no manifest.
  static let all: [ReferenceFile] = (try? readManifest()) ?? []
  static let whole = all.filter(\.isWhole)
  static let damaged = all.filter { !$0.isWhole }

  static func named(_ name: String) throws -> ReferenceFile {
    try #require(all.first { $0.name == name }, "\(name) is not in the manifest")
  }

  /// `BRINE_SHARED`, or beside the package.
  private static let folder =
    Place.environment["BRINE_SHARED"].map { URL(filePath: $0, directoryHint: .isDirectory) }
    ?? Place.package.appending(path: "../shared", directoryHint: .isDirectory).standardizedFileURL

  private static func readManifest() throws -> [ReferenceFile] {
    let manifest = folder.appending(path: "activities/manifest.jsonl")
    let lines = try String(contentsOf: manifest, encoding: .utf8).split(separator: "\n")
    return try lines.compactMap { line in
      let line = try JSONTree(String(line))
      guard line["format"]?.string == "fit", let file = line["file"]?.string,
        let facts = line["facts"]
      else { return nil }
      let url = folder.appending(path: file)
      return ReferenceFile(
        name: url.deletingPathExtension().lastPathComponent, path: url.path, facts: facts)
    }
  }
}

/// Whether two numbers are the same within a tolerance; nothing agrees with nothing only.
func agree(_ ours: Double?, _ theirs: Double?, within tolerance: Double) -> Bool {
  guard let ours, let theirs else { return ours == nil && theirs == nil }
  return abs(ours - theirs) <= tolerance
}
