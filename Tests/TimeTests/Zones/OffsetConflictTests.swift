import Testing
import Time
import ZoneFiles

/// Texts with an offset that the zone does not have: Vancouver had -08:00 in winter until release
/// 2026b.
@Suite(.enabled(if: zones != nil, "no zone data"))
struct OffsetConflictTests {
  private func read(
    _ text: String, _ conflict: OffsetConflict, _ disambiguation: Disambiguation = .compatible
  ) throws(TimeParseError) -> String {
    try ZonedDateTime(rfc9557: text, disambiguation, offsetConflict: conflict) {
      try? zones?.zone($0.name)
    }.instant.rfc3339
  }

  private let stale = "2026-12-01T07:00:00-08:00[America/Vancouver]"

  @Test(arguments: [
    (OffsetConflict.use, "2026-12-01T15:00:00.000Z"),
    (.ignore, "2026-12-01T14:00:00.000Z"), (.prefer, "2026-12-01T14:00:00.000Z"),
  ])
  func aStaleOffsetMeansWhatThePolicySays(_ conflict: OffsetConflict, _ instant: String) throws {
    #expect(try read(stale, conflict) == instant)
  }

  @Test func aStaleOffsetIsRejectedUnlessSaidOtherwise() {
    #expect(throws: TimeParseError.offsetConflict) { try read(stale, .reject) }
    #expect(throws: TimeParseError.offsetConflict) {
      try ZonedDateTime(rfc9557: stale) { try? zones?.zone($0.name) }
    }
  }

  @Test(arguments: [
    (OffsetConflict.use, "2024-11-03T06:30:00.000Z"), (.prefer, "2024-11-03T06:30:00.000Z"),
    (.reject, "2024-11-03T06:30:00.000Z"), (.ignore, "2024-11-03T05:30:00.000Z"),
  ])
  func aRepeatedTimeIsToldApartUnlessIgnored(_ conflict: OffsetConflict, _ instant: String) throws {
    #expect(try read("2024-11-03T01:30:00-05:00[America/New_York]", conflict) == instant)
  }

  @Test func aSkippedTimeHasNoOffsetToPrefer() throws {
    let text = "2024-03-10T02:30:00-05:00[America/New_York]"
    #expect(try read(text, .prefer) == "2024-03-10T07:30:00.000Z")
    #expect(try read(text, .use) == "2024-03-10T07:30:00.000Z")
    #expect(try read(text, .prefer, .earlier) == "2024-03-10T06:30:00.000Z")
    #expect(throws: TimeParseError.unresolved(.gap)) { try read(text, .prefer, .reject) }
    #expect(throws: TimeParseError.unresolved(.gap)) { try read(text, .ignore, .reject) }
  }

  @Test(arguments: OffsetConflict.allCases)
  func unknownLocalOffsetsAreNeverAConflict(_ conflict: OffsetConflict) throws {
    for offset in ["Z", "-00:00"] {
      let text = "2026-12-01T15:00:00\(offset)[America/Vancouver]"
      #expect(try read(text, conflict) == "2026-12-01T15:00:00.000Z")
    }
  }

  @Test func plusZeroIsAnOffset() {
    #expect(throws: TimeParseError.offsetConflict) {
      try read("2026-12-01T15:00:00+00:00[America/Vancouver]", .reject)
    }
  }
}
