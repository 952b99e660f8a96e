import TestSupport
import Testing

@testable import Edge

/// Most numbers are read by their digits alone, which is only faster.
@Suite struct NumberTests {
  /// Nil when the short way does not know.
  private func short(_ written: String) throws -> ExactNumber? {
    var scanner = JSONScanner(Array(written.utf8))
    let number = try scanner.number()
    try scanner.end()
    return ExactNumber(short: number)
  }

  @Test(arguments: UInt64(1)...20)
  func aShortNumberIsWhatItsTextMeans(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var found = 0
    for _ in 0..<2_000 {
      let written = random.number()
      guard let short = try short(written) else { continue }
      found += 1
      #expect(short == ExactNumber(text: written), "\(written)")
      // A double equals its negative where both are zero.
      #expect("\(short)" == ExactNumber(text: written).map { "\($0)" }, "\(written)")
    }
    #expect(found > 500)
  }

  @Test(arguments: [
    ("0", ExactNumber.integer(0)), ("9223372036854775807", .integer(.max)),
    ("-9223372036854775807", .integer(-.max)), ("0.0", .double(0)), ("-0.0", .double(-0.0)),
    ("900719925474099.2", .double(900_719_925_474_099.2)), ("0.1", .double(0.1)),
    ("0.000000000000000001", .double(1e-18)),
  ])
  func numbersAtTheLimitsAreShort(written: String, number: ExactNumber) throws {
    #expect(try short(written) == number)
  }

  @Test(arguments: [
    "-0", "-9223372036854775808", "9223372036854775808", "18446744073709551616",
    "36893488147419103233", "900719925474099.3", "0.00000000000000000000001", "1e1", "1E+2",
    "184467440737095516170.5",
  ])
  func whatADigitMoreWouldFalsifyIsNotShort(written: String) throws {
    #expect(try short(written) == nil)
  }
}

extension SeededGenerator {
  /// A number of up to 24 digits, with a point or an exponent at times.
  fileprivate mutating func number() -> String {
    let digits = (0..<(1 + below(24))).map { _ in "\(below(10))" }.joined()
    let whole = String(digits.prefix(1 + below(digits.count)))
    let trimmed = String(whole.drop { $0 == "0" })
    let fraction = digits.dropFirst(whole.count)
    return (chance(1, in: 3) ? "-" : "") + (trimmed.isEmpty ? "0" : trimmed)
      + (fraction.isEmpty ? "" : ".\(fraction)") + (chance(1, in: 8) ? "e\(below(20) - 10)" : "")
  }
}
