import Testing
import Time
import ZoneFiles

/// The examples of Time's documentation. The code between "shown" and "end" is in the pages word
/// for word; `ArticleTests` compares the two.
@Suite(.enabled(if: zones != nil, "no zone data"))
struct ArticleExampleTests {
  private func zone(_ name: String) throws -> Zone { try #require(try zones?.zone(name)) }

  @Test func theLandingPage() throws {
    let vancouver = try zone("America/Vancouver")
    // shown
    let started = try Instant(rfc3339: "2026-07-01T07:00:00+02:00")
    let wake = try NominalTime(parsing: "7:00 AM")
    let rings = try wake.next(after: started, in: vancouver)
    // end
    #expect(started.rfc3339 == "2026-07-01T05:00:00.000Z")
    #expect(rings?.rfc3339 == "2026-07-01T14:00:00.000Z")
  }

  @Test func zonesComeFromBytes() throws {
    let bytes = try fileBytes("\(try #require(zones).path)/America/New_York")
    // shown
    guard let id = ZoneID("America/New_York") else { return }
    let newYork = try Zone(id: id, tzif: bytes, version: "2026f")
    let noon = try Instant(rfc3339: "2024-07-01T12:00:00Z")
    let shown = newYork.wallClock(at: noon)  // 2024-07-01T08:00:00
    // end
    #expect(shown.description == "2024-07-01T08:00:00")
  }

  @Test func oneFunctionKnowsEveryMoment() throws {
    let newYork = try zone("America/New_York")
    var lines: [String] = []
    func print(_ line: String) { lines.append(line) }
    // shown
    let local = try PlainDateTime(parsing: "2024-11-03T01:30")
    switch newYork.candidates(for: local) {
    case .unique(let instant): print("once: \(instant)")
    case .gap(let earlier, let later): print("skipped: \(earlier) or \(later)")
    case .overlap(let earlier, let later): print("twice: \(earlier) and \(later)")
    case .outOfRange: print("beyond the year 9999")
    }
    // end
    #expect(lines == ["twice: 2024-11-03T05:30:00.000Z and 2024-11-03T06:30:00.000Z"])
    // shown
    let first = try newYork.instant(of: local, .compatible)
    let second = try newYork.instant(of: local, .later)
    // end
    #expect(second - first == .seconds(3600))
    // shown
    do throws(TimeError) {
      _ = try newYork.instant(of: local, .reject)
    } catch {
      print(error.description)  // The clocks of the zone show this time twice.
    }
    // end
    #expect(lines.last == "The clocks of the zone show this time twice.")
  }

  @Test func daysAreNot24Hours() throws {
    let newYork = try zone("America/New_York")
    // shown
    let date = try PlainDate(parsing: "2024-03-10")
    let length = try newYork.length(of: date)  // 23 hours
    let noon = try newYork.instant(of: PlainDateTime(parsing: "2024-03-09T12:00")).in(newYork)
    let sameTime = try noon.adding(Period(days: 1))  // 12:00 again
    let later = noon + .seconds(86_400)  // 13:00
    // end
    #expect(length == .seconds(23 * 3600))
    #expect(sameTime.wallClock.time.description == "12:00")
    #expect(later.wallClock.time.description == "13:00")
  }

  @Test func monthsEndWhereTheyEnd() throws {
    // shown
    let date = try PlainDate(parsing: "2024-01-31")
    let period = try Period(iso8601: "P1M")
    let clamped = date.adding(period)  // 2024-02-29
    let rejected = date.adding(period, monthEnd: .reject)  // nil
    // end
    #expect(clamped?.description == "2024-02-29")
    #expect(rejected == nil)
  }

  @Test func lengthsAreTwoKinds() {
    var lines: [String] = []
    func print(_ line: String) { lines.append(line) }
    // shown
    do throws(TimeParseError) {
      _ = try Duration(iso8601: "P1DT2H")
    } catch {
      print(error.code)  // mixed-duration
    }
    // end
    #expect(lines == ["mixed-duration"])
  }

  @Test func textsAreReadStrictly() throws {
    // shown
    let moment = try Instant(rfc3339: "1969-12-31T23:59:59.9999Z")
    let text = moment.rfc3339  // 1969-12-31T23:59:59.999Z
    let milliseconds = moment.milliseconds  // -1
    let refused = try? Instant(rfc3339: "2023-02-29T00:00:00Z")  // nil: no such day
    // end
    #expect(text == "1969-12-31T23:59:59.999Z")
    #expect(milliseconds == -1)
    #expect(refused == nil)
  }

  @Test func offsetsAndZonesCanDisagree() throws {
    let zones = { (id: ZoneID) in try? TimeTests.zones?.zone(id.name) }
    // shown
    // Written when Vancouver still had winter time; its law has changed since.
    let text = "2026-12-01T07:00:00-08:00[America/Vancouver]"
    let agreed = try ZonedDateTime(rfc9557: text, offsetConflict: .ignore, zones: zones)
    let measured = try ZonedDateTime(rfc9557: text, offsetConflict: .use, zones: zones)
    let strict = try? ZonedDateTime(rfc9557: text, zones: zones)  // nil: they disagree
    // end
    #expect(agreed.wallClock.description == "2026-12-01T07:00:00")
    #expect(measured.wallClock.description == "2026-12-01T08:00:00")
    #expect(strict == nil)
  }

  @Test func travellersCarryTheirAlarms() throws {
    let (tokyo, losAngeles) = (try zone("Asia/Tokyo"), try zone("America/Los_Angeles"))
    let zones = { (id: ZoneID) in try? TimeTests.zones?.zone(id.name) }
    // shown
    let landing = try Instant(rfc3339: "2026-07-02T10:00:00Z")
    var traveller = Itinerary(from: tokyo)
    traveller.arrive(in: losAngeles, at: landing)

    let wake = try NominalTime(parsing: "07:00")
    let next = try wake.next(after: landing, for: traveller, zones: zones)
    // end
    #expect(next?.rfc3339 == "2026-07-02T14:00:00.000Z")
    // shown
    let workdays = NominalTime(wake.time, on: .mondayToFriday, anchor: .zone(tokyo.id))
    let call = try workdays.next(after: landing, for: traveller, zones: zones)
    // end
    #expect(call?.rfc3339 == "2026-07-02T22:00:00.000Z")
  }

  @Test func appointmentsFollowTheLaw() throws {
    let id = try #require(ZoneID("America/Vancouver"))
    let before = try Zone(
      id: id, tzif: TZif.bytes(footer: "PST8PDT,M3.2.0,M11.1.0"), version: "2025b")
    let after = try zone("America/Vancouver")
    // shown
    let agreed = try Appointment(at: PlainDateTime(parsing: "2026-12-01T07:00"), in: before)
    let resolved = try agreed.resolved(in: after)
    let moved = resolved.instant - agreed.instant  // an hour earlier
    // end
    #expect(moved == .seconds(-3600))
    #expect(resolved.local == agreed.local)
  }
}
