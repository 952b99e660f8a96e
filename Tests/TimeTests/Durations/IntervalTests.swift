import Testing
import Time

struct IntervalTests {
  @Test func theStartBelongsToItAndTheEndDoesNot() throws {
    let day = try #require(try interval("2026-07-01", "2026-07-08"))
    #expect(day.contains(day.start))
    #expect(!day.contains(day.end))
    #expect(day.days == 7)
    #expect(day.description == "2026-07-01/2026-07-08")
  }

  @Test func anEndBeforeTheStartIsNone() throws {
    #expect(try interval("2026-07-02", "2026-07-01") == nil)
    let empty = try #require(try interval("2026-07-01", "2026-07-01"))
    #expect(empty.isEmpty && !empty.contains(empty.start))
  }

  @Test func neighboursDoNotOverlap() throws {
    let first = try #require(try interval("2026-07-01", "2026-07-03"))
    let second = try #require(try interval("2026-07-03", "2026-07-05"))
    let across = try #require(try interval("2026-07-02", "2026-07-04"))
    #expect(!first.overlaps(second) && !second.overlaps(first))
    #expect(try first.intersection(across) == interval("2026-07-02", "2026-07-03"))
    #expect(try across.intersection(second) == interval("2026-07-03", "2026-07-04"))
  }

  @Test func moreThanADateIsMeasuredInTime() throws {
    let start = try Instant(rfc3339: "2026-07-01T07:00:00Z")
    let end = try Instant(rfc3339: "2026-07-01T08:30:00Z")
    #expect(Interval(from: start, to: end)?.duration == .seconds(5400))
  }

  private func interval(_ start: String, _ end: String) throws -> Interval<PlainDate>? {
    Interval(from: try PlainDate(parsing: start), to: try PlainDate(parsing: end))
  }
}
