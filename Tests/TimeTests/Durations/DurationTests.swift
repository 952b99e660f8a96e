import TestSupport
import Testing
import Time

struct DurationTests {
  @Test(
    arguments: [
      ("PT1H30M", .seconds(5400)), ("PT0.25S", .milliseconds(250)), ("PT0,25S", .milliseconds(250)),
      ("-PT90M", .seconds(-5400)), ("PT0S", .zero), ("PT1.5H", .seconds(5400)),
      ("pt36h", .seconds(129_600)), ("PT0.000000001S", .nanoseconds(1)),
      ("PT1H0.5M", .seconds(3630)), ("PT2562047788015215H", .seconds(9_223_372_036_854_774_000)),
    ] as [(String, Duration)])
  func readsExactUnits(_ text: String, _ expected: Duration) throws {
    #expect(try Duration(iso8601: text) == expected)
  }

  @Test(arguments: [
    ("", "syntax"), ("PT", "syntax"), ("P", "syntax"), ("PT1", "syntax"), ("PT1S1M", "syntax"),
    ("PT1.5H30M", "syntax"), ("PT1.0H30M", "syntax"), ("PT1.S", "syntax"), ("PT.5S", "syntax"),
    ("PT0.0000000001S", "syntax"), ("PT1H ", "syntax"), ("PT-1H", "syntax"), ("PT1HT1M", "syntax"),
    ("P1D", "mixed-duration"), ("P1DT1H", "mixed-duration"),
    ("PT2562047788015216H", "out-of-range"), ("PT99999999999999999999S", "out-of-range"),
  ])
  func refusesByKind(_ text: String, code: String) {
    do {
      _ = try Duration(iso8601: text)
      Issue.record("read \(text)")
    } catch {
      #expect(error.code == code, "\(text)")
    }
  }

  @Test(
    arguments: [
      (.seconds(5400), "PT1H30M"), (.zero, "PT0S"), (.milliseconds(-250), "-PT0.25S"),
      (.seconds(3600), "PT1H"), (.seconds(60), "PT1M"), (.seconds(61.5), "PT1M1.5S"),
      (.seconds(-129_601), "-PT36H1S"), (Duration(attoseconds: -1), "-PT0.000000001S"),
    ] as [(Duration, String)])
  func printsTheShortestText(_ duration: Duration, _ text: String) {
    #expect(duration.iso8601 == text)
  }

  @Test func printingThenReadingIsIdentityToTheNanosecond() throws {
    var random = SeededGenerator(seed: 22)
    for _ in 0..<GeneratedCount.times(5000) {
      let bits = Int64.random(in: 0...62, using: &random)
      let nanoseconds = Int64.random(in: -(1 << bits)...(1 << bits), using: &random)
      let duration = Duration.nanoseconds(nanoseconds)
      #expect(try Duration(iso8601: duration.iso8601) == duration, "\(duration)")
    }
    for end in [Int64.min, .max] {
      let duration = Duration(secondsComponent: end, attosecondsComponent: 0)
      #expect(try Duration(iso8601: duration.iso8601) == duration)
    }
  }
}
