import Foundation
import Testing
import Time
import ZoneFiles

/// The shared table `time-reference.jsonl.gz`: every change of offset of 85 zones.
@Suite(.enabled(if: zones != nil, "no zone data"))
struct TimeReferenceTests {
  private static let name = "time-reference.jsonl.gz"

  @Test(.enabled(if: SharedTables.exist(Self.name), "not found; set BRINE_SHARED"))
  func everyRowAgrees() throws {
    let lines = try Gzip.inflate(fileBytes(SharedTables.url(Self.name).path()))
      .split(separator: UInt8(ascii: "\n"))
    let decoder = JSONDecoder()
    var agreed = 0
    for line in lines {
      let row = try decoder.decode(ReferenceRow.self, from: Data(line))
      if row.op == "meta" { continue }
      if try row.agrees() { agreed += 1 } else { Issue.record("\(row)") }
    }
    #expect(agreed == lines.count - 1)
    #expect(agreed > 0)
  }
}

private struct ReferenceRow: Decodable {
  let op: String
  let zone: String?
  let local: String?
  let kind: String?
  let compatible: String?
  let earlier: String?
  let later: String?
  let instant: String?
  let offset: Int32?

  func agrees() throws -> Bool {
    guard let zone = try zones?.zone(zone ?? ""), let local else { return false }
    let plain = try PlainDateTime(parsing: local)
    guard op == "resolve" else {
      let instant = try Instant(rfc3339: instant ?? "")
      return zone.wallClock(at: instant) == plain && zone.offset(at: instant).seconds == offset
    }
    let policies: [(Disambiguation, String?)] = [
      (.compatible, compatible), (.earlier, earlier), (.later, later),
    ]
    for (policy, expected) in policies {
      if try zone.instant(of: plain, policy) != Instant(rfc3339: expected ?? "") { return false }
    }
    switch zone.candidates(for: plain) {
    case .unique: return kind == "unique"
    case .gap: return kind == "gap"
    case .overlap: return kind == "overlap"
    case .outOfRange: return false
    }
  }
}
