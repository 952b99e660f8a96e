import Testing
import Time
import ZoneFiles

/// The shared tables `time-cases.json`, `time-day-cases.json` and `time-parse-cases.json`.
@Suite(.enabled(if: zones != nil, "no zone data"))
struct TimeCasesTests {
  @Test(.enabled(if: SharedTables.exist("time-cases.json"), "not found; set BRINE_SHARED"))
  func everyResolutionAgrees() throws {
    let rows = try SharedTables.decode("time-cases.json", as: Resolutions.self).cases
    for row in rows {
      #expect(outcome { try row.resolve() } == canonical(row.expected), "\(row.id)")
    }
    #expect(!rows.isEmpty)
  }

  @Test(.enabled(if: SharedTables.exist("time-day-cases.json"), "not found; set BRINE_SHARED"))
  func everyDayStartsAndLastsAsListed() throws {
    let rows = try SharedTables.decode("time-day-cases.json", as: Days.self).days
    for row in rows {
      let zone = try #require(try zones?.zone(row.zone))
      let date = try PlainDate(parsing: row.date)
      let start = try zone.startOfDay(date)
      #expect(start == (try Instant(rfc3339: row.startOfDay)), "\(row.zone) \(row.date)")
      #expect(try zone.length(of: date) == .seconds(row.lengthSeconds), "\(row.zone) \(row.date)")
      let local = zone.wallClock(at: start).description + zone.offset(at: start).description
      #expect(local == row.startOfDayLocal, "\(row.zone) \(row.date)")
    }
    #expect(!rows.isEmpty)
  }

  @Test(.enabled(if: SharedTables.exist("time-parse-cases.json"), "not found; set BRINE_SHARED"))
  func everyTextReadsAsListed() throws {
    let rows = try SharedTables.decode("time-parse-cases.json", as: Texts.self).cases
    for row in rows {
      #expect(outcome { try Instant(rfc3339: row.input) } == row.expected, "\(row.input)")
    }
    #expect(!rows.isEmpty)
  }
}

private func outcome(_ body: () throws -> Instant) -> String {
  do { return try body().rfc3339 } catch { return "error:\(code(of: error))" }
}

/// The table leaves milliseconds out where they are zero.
private func canonical(_ expected: String) -> String {
  (try? Instant(rfc3339: expected))?.rfc3339 ?? expected
}

private struct Resolutions: Decodable {
  struct Row: Decodable {
    let id: String
    let zone: String
    let localDate: String
    let localTime: String
    let disambiguation: String
    let expected: String

    func resolve() throws -> Instant {
      let date = try PlainDate(parsing: localDate)
      let time = try PlainTime(parsing: localTime)
      guard let directory = zones, let policy = Disambiguation(rawValue: disambiguation) else {
        throw TimeParseError.syntax
      }
      return try directory.zone(zone).instant(of: date.at(time), policy)
    }
  }
  let cases: [Row]
}

private struct Days: Decodable {
  struct Row: Decodable {
    let zone: String
    let date: String
    let startOfDay: String
    let startOfDayLocal: String
    let lengthSeconds: Int
  }
  let days: [Row]
}

private struct Texts: Decodable {
  struct Row: Decodable {
    let input: String
    let expected: String
  }
  let cases: [Row]
}
