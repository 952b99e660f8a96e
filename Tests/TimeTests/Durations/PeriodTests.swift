import TestSupport
import Testing
import Time

struct PeriodTests {
  @Test(
    arguments: [
      ("P1Y2M10D", 14, 10), ("P2W", 0, 14), ("-P3D", 0, -3), ("+P3D", 0, 3), ("P0D", 0, 0),
      ("p1y", 12, 0), ("P1W1D", 0, 8), ("P1M-2D", 1, -2), ("-P1M-2D", -1, 2),
      ("P178956970Y7M2147483647D", .max, .max),
    ] as [(String, Int32, Int32)])
  func readsCalendarUnits(_ text: String, _ months: Int32, _ days: Int32) throws {
    #expect(try Period(iso8601: text) == Period(months: months, days: days))
  }

  @Test(arguments: [
    ("", "syntax"), ("P", "syntax"), ("PT", "syntax"), ("1D", "syntax"), ("P1D ", "syntax"),
    ("P1D1W", "syntax"), ("P1D1D", "syntax"), ("P0.5D", "syntax"), ("P1", "syntax"),
    ("PD", "syntax"), ("P1DT", "syntax"), ("P1H", "syntax"), ("P--1D", "syntax"),
    ("PT1H", "mixed-duration"), ("P1DT1H", "mixed-duration"), ("P2147483648D", "out-of-range"),
    ("P99999999999999999999D", "out-of-range"), ("P178956970Y8M", "out-of-range"),
  ])
  func refusesByKind(_ text: String, code: String) {
    do {
      _ = try Period(iso8601: text)
      Issue.record("read \(text)")
    } catch {
      #expect(error.code == code, "\(text)")
    }
  }

  @Test func printingThenReadingIsIdentity() throws {
    var random = SeededGenerator(seed: 21)
    let ends: [Int32] = [.min, .max, 0, -1, 1, 12, -12]
    for _ in 0..<GeneratedCount.times(2000) {
      let months = Bool.random(using: &random) ? ends.randomElement(using: &random) : nil
      let days = Bool.random(using: &random) ? ends.randomElement(using: &random) : nil
      let period = Period(
        months: months ?? .random(in: -40...40, using: &random),
        days: days ?? .random(in: -400...400, using: &random))
      #expect(try Period(iso8601: period.description) == period, "\(period)")
    }
  }

  @Test(arguments: [
    ("2024-01-31", "P1M", "2024-02-29"), ("2023-01-31", "P1M", "2023-02-28"),
    ("2024-02-29", "P1Y", "2025-02-28"), ("2024-03-31", "-P1M", "2024-02-29"),
    ("2024-01-31", "P1M1D", "2024-03-01"), ("2024-12-15", "P1M", "2025-01-15"),
    ("2024-01-15", "-P1M", "2023-12-15"), ("2024-01-15", "-P13M", "2022-12-15"),
  ])
  func monthsAreAddedFirstAndEndAtTheMonth(_ date: String, _ period: String, _ sum: String) throws {
    let start = try PlainDate(parsing: date)
    #expect(start.adding(try Period(iso8601: period))?.description == sum)
  }

  @Test func aDayThatTheMonthDoesNotHaveCanBeRejected() throws {
    let date = try PlainDate(parsing: "2024-01-31")
    #expect(date.adding(Period(months: 1), monthEnd: .reject) == nil)
    #expect(date.adding(Period(months: 2), monthEnd: .reject)?.description == "2024-03-31")
  }

  @Test func sumsStopAtTheEndsOfTheRange() {
    for period in [Period(months: .max), Period(days: .max)] {
      #expect(PlainDate.earliest.adding(period) == nil)
    }
    for period in [Period(months: .min), Period(days: .min), Period(days: -1)] {
      #expect(PlainDate.earliest.adding(period) == nil)
    }
    #expect(Period(months: .min).negated == nil)
    #expect(Period(months: 1, days: -2).negated == Period(months: -1, days: 2))
  }
}
