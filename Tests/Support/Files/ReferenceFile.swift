import Foundation
package import Testing

/// A real device file, and the facts that independent tools computed from it.
package struct ReferenceFile: Sendable, CustomTestStringConvertible {
  package let name: String
  package let path: String
  /// The `facts` of its line in `manifest.jsonl`.
  package let facts: JSONTree

  package var testDescription: String { name }

  package var bytes: [UInt8] {
    get throws { try [UInt8](Data(contentsOf: URL(filePath: path))) }
  }

  package var sessions: [ReferenceSession] {
    (facts["sessions"]?.items ?? []).map(ReferenceSession.init)
  }

  package var isWhole: Bool { facts["crc_valid"]?.bool == true }
}

/// What the independent tools report about one session.
package struct ReferenceSession {
  package let facts: JSONTree

  package var sport: String? { facts["sport"]?.string }
  /// Nil if there is none, which the tools print as `None`.
  package var subSport: String? { facts["sub_sport"]?.string.flatMap { $0 == "None" ? nil : $0 } }
  /// UTC, to the millisecond.
  package var start: String? { facts["start"]?.string?.replacing("Z", with: ".000Z") }
  package var elapsed: Double? { facts["elapsed_s"]?.number }
  package var timer: Double? { facts["timer_s"]?.number }
  package var distance: Double? { facts["distance_m"]?.number }
  package var averageHeartRate: Double? { facts["avg_hr"]?.number }
  package var maximumHeartRate: Double? { facts["max_hr"]?.number }
}

extension ReferenceFile {
  package static let areHere = !all.isEmpty
  package static let whyNot: Comment = "the reference files are not here (BRINE_SHARED)"

  /// Every FIT file of the manifest; empty if there is no manifest.
  package static let all: [ReferenceFile] = (try? readManifest()) ?? []
  package static let whole = all.filter(\.isWhole)
  package static let damaged = all.filter { !$0.isWhole }

  package static func named(_ name: String) throws -> ReferenceFile {
    try #require(all.first { $0.name == name }, "\(name) is not in the manifest")
  }

  private static func readManifest() throws -> [ReferenceFile] {
    let manifest = SharedFiles.folder("activities/manifest.jsonl")
    let lines = try String(contentsOf: manifest, encoding: .utf8).split(separator: "\n")
    return try lines.compactMap { line in
      let line = try JSONTree(String(line))
      guard line["format"]?.string == "fit", let file = line["file"]?.string,
        let facts = line["facts"]
      else { return nil }
      let url = SharedFiles.folder(file)
      return ReferenceFile(
        name: url.deletingPathExtension().lastPathComponent, path: url.path, facts: facts)
    }
  }
}
