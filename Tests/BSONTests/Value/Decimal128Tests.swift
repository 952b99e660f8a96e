import BSON
import TestSupport
import Testing

@Suite struct Decimal128Tests {
  @Test(arguments: [
    ("0", "0"), ("-0", "-0"), ("1", "1"), ("1.0", "1.0"), ("-1.50", "-1.50"), ("+007", "7"),
    (".5", "0.5"), ("5.", "5"), ("1e3", "1E+3"), ("12E-8", "1.2E-7"), ("0.000001", "0.000001"),
    ("1E6144", "1.000000000000000000000000000000000E+6144"), ("1E-6176", "1E-6176"),
    ("0E9999999999999999999999", "0E+6111"), ("-0E-9999999999", "-0E-6176"),
    ("9999999999999999999999999999999999", "9999999999999999999999999999999999"),
    ("99999999999999999999999999999999990", "9.999999999999999999999999999999999E+34"),
    ("10E-6177", "1E-6176"), ("iNf", "Infinity"), ("-infinity", "-Infinity"), ("nan", "NaN"),
  ])
  func parsesExactlyAndPrintsTheSameNumber(_ text: String, _ printed: String) throws {
    let parsed = try Decimal128(parsing: text)
    #expect(parsed.description == printed)
    #expect(Decimal128(printed) == parsed)
  }

  @Test(arguments: [
    "", ".", "+", "-", "e1", "1e", "1e+", "1..2", "1.2.3", " 1", "1 ", "0x1", "1,5", "infinit",
    "--1",
    "١",
  ])
  func refusesWhatIsNoNumber(_ text: String) {
    let error = #expect(throws: Decimal128ParseError.self) { try Decimal128(parsing: text) }
    guard case .malformed = error else {
      Issue.record("expected malformed, got \(String(describing: error))")
      return
    }
  }

  @Test func neverRounds() {
    #expect(throws: Decimal128ParseError.inexact) {
      try Decimal128(parsing: "12345678901234567890123456789012345")
    }
    #expect(throws: Decimal128ParseError.inexact) { try Decimal128(parsing: "1E-6177") }
    #expect(throws: Decimal128ParseError.overflow) { try Decimal128(parsing: "1E6145") }
    #expect(throws: Decimal128ParseError.overflow) { try Decimal128(parsing: "1E99999999999999") }
  }

  @Test func everyBitPatternPrintsAndParsesToItsValue() throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<5_000 {
      let value = Decimal128(high: random.next(), low: random.next())
      let again = try Decimal128(parsing: value.description)
      #expect(again.description == value.description)
    }
  }
}
