import Testing
import Time
import ZoneFiles

/// A time of day for somebody whose zone changes on the way.
@Suite(.enabled(if: zones != nil, "no zone data"))
struct ItineraryTests {
  private let seven = NominalTime(PlainTime(hour: 7, minute: 0) ?? .midnight)

  private func zone(_ name: String) throws -> Zone { try #require(try zones?.zone(name)) }

  private func moments(_ nominal: NominalTime, _ traveller: Itinerary, _ count: Int) throws
    -> [String]
  {
    var last = try Instant(rfc3339: "2026-07-01T00:00:00Z")
    return try (0..<count).map { _ in
      last = try #require(
        try nominal.next(after: last, for: traveller) { try? zones?.zone($0.name) })
      return ZonedDateTime(last, in: traveller.zone(at: last)).rfc9557
    }
  }

  @Test func theAlarmRingsWhereTheTravellerIs() throws {
    var traveller = Itinerary(from: try zone("Europe/Rome"))
    traveller.arrive(
      in: try zone("America/Denver"), at: try Instant(rfc3339: "2026-07-02T20:00:00Z"))
    #expect(
      try moments(seven, traveller, 3) == [
        "2026-07-01T07:00:00.000+02:00[Europe/Rome]", "2026-07-02T07:00:00.000+02:00[Europe/Rome]",
        "2026-07-03T07:00:00.000-06:00[America/Denver]",
      ])
  }

  @Test func whoFliesWestHasOneMorningTwice() throws {
    var traveller = Itinerary(from: try zone("Asia/Tokyo"))
    traveller.arrive(
      in: try zone("America/Los_Angeles"), at: try Instant(rfc3339: "2026-07-02T10:00:00Z"))
    #expect(
      try moments(seven, traveller, 3) == [
        "2026-07-02T07:00:00.000+09:00[Asia/Tokyo]",
        "2026-07-02T07:00:00.000-07:00[America/Los_Angeles]",
        "2026-07-03T07:00:00.000-07:00[America/Los_Angeles]",
      ])
  }

  @Test func whoFliesEastCanMissIt() throws {
    var traveller = Itinerary(from: try zone("America/Los_Angeles"))
    traveller.arrive(in: try zone("Asia/Tokyo"), at: try Instant(rfc3339: "2026-07-02T08:00:00Z"))
    #expect(
      try moments(seven, traveller, 3) == [
        "2026-07-01T07:00:00.000-07:00[America/Los_Angeles]",
        "2026-07-03T07:00:00.000+09:00[Asia/Tokyo]", "2026-07-04T07:00:00.000+09:00[Asia/Tokyo]",
      ])
  }

  @Test func theMomentOfArrivalCounts() throws {
    var traveller = Itinerary(from: try zone("America/Los_Angeles"))
    let landing = try Instant(rfc3339: "2026-07-01T22:00:00Z")
    traveller.arrive(in: try zone("Asia/Tokyo"), at: landing)
    #expect(
      try moments(seven, traveller, 2).last == "2026-07-02T07:00:00.000+09:00[Asia/Tokyo]")
  }

  @Test func anAnchoredTimeDoesNotTravel() throws {
    var traveller = Itinerary(from: try zone("Europe/Rome"))
    traveller.arrive(in: try zone("Asia/Tokyo"), at: try Instant(rfc3339: "2026-07-01T01:00:00Z"))
    let rome = try zone("Europe/Rome").id
    let call = NominalTime(seven.time, anchor: .zone(rome))
    let next = try call.next(after: Instant(rfc3339: "2026-07-01T02:00:00Z"), for: traveller) {
      try? zones?.zone($0.name)
    }
    #expect(next?.rfc3339 == "2026-07-01T05:00:00.000Z")
    #expect(throws: TimeError.unknownZone(rome)) {
      try call.next(after: .earliest, for: traveller) { _ in nil }
    }
  }

  @Test func aNewPlanReplacesWhatWasPlannedForLater() throws {
    var traveller = Itinerary(from: .utc)
    traveller.arrive(in: try zone("Asia/Tokyo"), at: try Instant(rfc3339: "2026-07-03T00:00:00Z"))
    traveller.arrive(in: try zone("Europe/Rome"), at: try Instant(rfc3339: "2026-07-02T00:00:00Z"))
    #expect(traveller.arrivals.map(\.zone.id.name) == ["Europe/Rome"])
    #expect(traveller.zone(at: .latest).id.name == "Europe/Rome")
    #expect(traveller.zone(at: .earliest).id == .utc)
  }
}
