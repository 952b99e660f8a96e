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
    decoder.keyDecodingStrategy = .convertFromSnakeCase
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
  let offsetBefore: Int32?
  let offsetAfter: Int32?
  let transition: String?

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
    let candidates = zone.candidates(for: plain)
    let rejection = rejection(of: candidates)
    switch candidates {
    case .unique(let instant):
      return kind == "unique" && rejection == nil && zone.wallClock(at: instant) == plain
    case .gap: return kind == "gap" && rejection == .gap && transitionAgrees(zone)
    case .overlap(let earlier, let later):
      return kind == "overlap" && rejection == .overlap && transitionAgrees(zone)
        && zone.wallClock(at: earlier) == plain && zone.wallClock(at: later) == plain
    case .outOfRange: return false
    }
  }

  /// Why `.reject` gives no moment; nil if it gives one.
  private func rejection(of candidates: Candidates) -> TimeError? {
    do throws(TimeError) {
      _ = try candidates.instant(.reject)
      return nil
    } catch {
      return error
    }
  }

  private func transitionAgrees(_ zone: Zone) -> Bool {
    guard let transition, let instant = try? Instant(rfc3339: transition),
      let found = zone.nextTransition(after: instant - .milliseconds(1))
    else { return false }
    return found.instant == instant && found.before.seconds == offsetBefore
      && found.after.seconds == offsetAfter
  }
}
