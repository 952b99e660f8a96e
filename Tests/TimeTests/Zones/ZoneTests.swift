import TestSupport
import Testing
import Time
import ZoneFiles

@Suite(.enabled(if: zones != nil, "no zone data"))
struct ZoneTests {
  @Test func instantToWallClockToInstantIsIdentity() throws {
    let directory = try #require(zones)
    var random = SeededGenerator(seed: 7)
    for id in directory.identifiers {
      let zone = try directory.zone(id.name)
      for _ in 0..<GeneratedCount.times(200) {
        let instant = random.instant()
        switch zone.candidates(for: zone.wallClock(at: instant)) {
        case .unique(let back) where back == instant: continue
        case .overlap(let earlier, let later) where earlier == instant || later == instant:
          continue
        case let wrong: Issue.record("\(id) \(instant): \(wrong)")
        }
      }
    }
  }

  @Test func theRuleHoldsInEveryYearToCome() throws {
    let zone = try #require(try zones?.zone("America/New_York"))
    for year in 2040...9998 {
      let offsets = try ["01-31", "04-15", "07-01", "12-31"].map {
        zone.offset(at: try Instant(rfc3339: "\(year)-\($0)T12:00:00Z")).seconds
      }
      guard offsets != [-18_000, -14_400, -14_400, -18_000] else { continue }
      Issue.record("\(year): \(offsets)")
    }
  }

  @Test func farYearsResolveLikeTheirTwinsNearby() throws {
    let zone = try #require(try zones?.zone("Europe/Rome"))
    let near = try PlainDateTime(parsing: "2100-03-28T02:30:00")
    let far = try PlainDateTime(parsing: "8900-03-28T02:30:00")
    guard case .gap(let first, _) = zone.candidates(for: near),
      case .gap(let second, _) = zone.candidates(for: far)
    else {
      Issue.record("both are skipped")
      return
    }
    #expect((second - first).components.seconds == 17 * 146_097 * 86_400)
  }

  @Test func truncatedBytesAreErrorsAndNeverTraps() throws {
    let bytes = try rome()
    for length in 0..<bytes.count {
      #expect(throws: ZoneError.self) {
        try Zone(id: .utc, tzif: Array(bytes.prefix(length)))
      }
    }
  }

  @Test func corruptBytesNeverTrap() async throws {
    let bytes = try rome()
    var random = SeededGenerator(seed: 11)
    for await _ in (0..<5000).givingWay {
      var broken = bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<broken.count, using: &random)
        broken[place] = UInt8.random(in: 0...255, using: &random)
      }
      guard let zone = try? Zone(id: .utc, tzif: broken) else { continue }
      let instant = random.instant()
      _ = zone.candidates(for: zone.wallClock(at: instant))
      _ = zone.offset(at: .latest)
      _ = zone.candidates(for: PlainDate.latest.at(.midnight))
    }
  }

  @Test func otherFilesAreNoZones() {
    #expect(throws: ZoneError.notTZif) { try Zone(id: .utc, tzif: Array(repeating: 65, count: 99)) }
    #expect(throws: ZoneError.truncated(at: 0)) { try Zone(id: .utc, tzif: []) }
  }

  private func rome() throws -> [UInt8] {
    let directory = try #require(zones)
    return try fileBytes("\(directory.path)/Europe/Rome")
  }
}
