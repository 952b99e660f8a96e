import TestSupport
import Testing
import Time

struct InstantTests {
  @Test func printingThenReadingIsIdentity() throws {
    var random = SeededGenerator(seed: 1)
    var previous: (Instant, String)?
    var before1970 = 0
    for _ in 0..<GeneratedCount.times(50_000) {
      let instant = random.instant()
      let text = instant.rfc3339
      let isOrdered = previous.map { ($0.0 < instant) == ($0.1 < text) } ?? true
      guard text.utf8.count == 24, isOrdered, try Instant(rfc3339: text) == instant else {
        Issue.record("\(instant.milliseconds) prints as \(text)")
        return
      }
      previous = (instant, text)
      if instant.milliseconds < 0 { before1970 += 1 }
    }
    #expect(before1970 > 1000)
  }

  @Test func everyMillisecondAroundTheEpochRoundTrips() throws {
    for milliseconds in Int64(-2500)...2500 {
      let instant = try #require(Instant(milliseconds: milliseconds))
      #expect(try Instant(rfc3339: instant.rfc3339) == instant)
    }
    #expect(Instant(milliseconds: -1)?.rfc3339 == "1969-12-31T23:59:59.999Z")
  }

  @Test func theRangeIsTheYears1To9999() {
    #expect(Instant.earliest.rfc3339 == "0001-01-01T00:00:00.000Z")
    #expect(Instant.latest.rfc3339 == "9999-12-31T23:59:59.999Z")
    #expect(Instant(milliseconds: Instant.earliest.milliseconds - 1) == nil)
    #expect(Instant(milliseconds: Instant.latest.milliseconds + 1) == nil)
    #expect(Instant(milliseconds: .min) == nil)
    #expect(Instant(milliseconds: .max) == nil)
  }

  @Test func addingADurationFloorsAndStopsAtTheEnds() throws {
    let epoch = try #require(Instant(milliseconds: 0))
    #expect((epoch + .milliseconds(1500)).milliseconds == 1500)
    #expect((epoch + .nanoseconds(-1)).milliseconds == -1)
    #expect((epoch - .seconds(1)).milliseconds == -1000)
    #expect(epoch + Duration(secondsComponent: .max, attosecondsComponent: 0) == .latest)
    #expect(epoch + Duration(secondsComponent: .min, attosecondsComponent: 0) == .earliest)
    #expect(Instant.latest - Instant.earliest == .milliseconds(315_537_897_599_999))
  }

  @Test(arguments: [
    ("2024-02-29T12:34:56", "missing-offset"), ("", "syntax"),
    ("2023-02-29T00:00:00Z", "invalid-date"),
    ("2024-01-01T12:00:00+05:60", "invalid-offset"), ("2024-01-01T12:00Z", "syntax"),
    ("2016-12-31T12:00:60Z", "invalid-time"), ("9999-12-31T23:59:59-00:01", "out-of-range"),
    ("2024-01-01T12:00:00.Z", "syntax"), ("2024-01-01T12:00:00+0530", "syntax"),
  ])
  func refusesByKind(_ text: String, code: String) {
    do {
      _ = try Instant(rfc3339: text)
      Issue.record("read \(text)")
    } catch {
      #expect(error.code == code)
    }
  }

  /// The longest durations that a text can express. The negative one has no opposite in 64 bits.
  @Test func theLongestLengthsEndAtTheEndsOfTheRange() throws {
    let back = try Duration(iso8601: "-PT2562047788015215H30M8S")
    let forth = try Duration(iso8601: "PT2562047788015215H30M7.999999999S")
    #expect(Instant.earliest - back == .latest)
    #expect(Instant.latest + back == .earliest)
    #expect(Instant.latest - forth == .earliest)
    #expect(Instant.earliest + forth == .latest)
  }

  @Test func minusZeroOffsetIsUTC() throws {
    let instant = try Instant(rfc3339: "1970-01-01T00:00:00-00:00")
    #expect(instant.milliseconds == 0)
  }

  @Test func neverTrapsOnRandomTexts() async {
    var random = SeededGenerator(seed: 2)
    let alphabet = Array("0123456789-:.+TtZz []!=/EuropeRm".utf8)
    for await _ in (0..<GeneratedCount.times(20_000)).givingWay {
      var bytes = Array("2024-03-10T02:30:00.5+02:00[Europe/Rome]".utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = alphabet.randomElement(using: &random) ?? 0
      }
      let text = String(
        decoding: bytes.prefix(Int.random(in: 0...60, using: &random)), as: UTF8.self)
      _ = try? Instant(rfc3339: text)
      _ = try? ZonedDateTime(rfc9557: text) { _ in .utc }
      _ = try? NominalTime(parsing: text)
      _ = try? Period(iso8601: text)
      _ = try? Duration(iso8601: text)
      #expect((try? Instant(rfc3339: text)) == (try? Instant(rfc3339: Array(text.utf8).span)))
    }
  }
}
