import Testing
import Units

/// Reads the texts of the shared tables, which state the result or the kind of error.
@Suite(.enabled(if: SharedCases.exist, Comment(rawValue: SharedCases.whyNot)))
struct ParseCasesTests {
  @Test func everyRowAgrees() throws {
    let rows = try SharedCases.all().flatMap { $0.parseCases ?? [] }.filter {
      Self.decidedOtherwise[$0.input] == nil
    }
    for row in rows {
      #expect(agrees(row), "“\(row.input)” should be \(row.expected)")
    }
    #expect(!rows.isEmpty)
  }

  /// Rows of the tables that turned out to be wrong, with the correct results.
  private static let decidedOtherwise = ["1 cal": UnitParseError.ambiguousUnit("cal", choices: [])]

  @Test(arguments: decidedOtherwise)
  func whatIsDecidedOtherwiseIsRefusedSo(input: String, reason: UnitParseError) {
    let error = #expect(throws: UnitParseError.self) { try Energy.parse(input) }
    #expect(error?.code == reason.code)
  }

  private func agrees(_ row: SharedCases.Parse) -> Bool {
    guard row.expected.hasPrefix("error:") else { return reads(row.input, as: row.expected) }
    let refusal = row.expected.dropFirst("error:".count)
    guard refuses(row.input, refusal.prefix { $0 != " " }) else { return false }
    // `error:syntax (or 0.5 L with an explicit comma locale)`
    guard let other = refusal.firstMatch(of: /\(or (.+) with an explicit comma locale\)/) else {
      return true
    }
    return reads(row.input, as: String(other.1), numbers: .comma)
  }

  private func reads(
    _ input: String, as expected: String, numbers: NumberMarks = .unstated
  ) -> Bool {
    guard let space = expected.firstIndex(of: " "), let value = Double(expected[..<space]) else {
      return false
    }
    let name = String(expected[expected.index(after: space)...])
    func check<M: Measured>(_ type: M.Type) -> Bool? {
      guard let unit = M.Family.unit(tabled: name) else { return nil }
      guard let got = try? M.parse(input, numbers: numbers).in(unit) else { return false }
      return abs(got - value) <= 2 * value.ulp
    }
    return everyMeasured.lazy.compactMap { check($0) }.first ?? false
  }

  /// Whether a text is refused. Invalid syntax is refused by every type; a unit only by types for
  /// which it is unknown or ambiguous: `16 oz` is a mass but not a volume.
  private func refuses(_ input: String, _ code: Substring) -> Bool {
    let codes = everyMeasured.map { refusal(of: input, as: $0) }
    switch code {
    case "out-of-range":
      // The parser accepts a negative number; the field refuses it.
      return (try? Volume.parse(input)).map { $0 < .zero } ?? false
    case "ambiguous-unit":
      let meansMuch = codes.contains("ambiguous-unit") || codes.contains(nil)
      return meansMuch && refusal(of: input, as: Volume.self)?.hasSuffix("-unit") == true
    case "unknown-unit": return codes.allSatisfy { $0?.hasSuffix("-unit") == true }
    default: return codes.allSatisfy { $0 == String(code) }
    }
  }

  private func refusal<M: Measured>(of input: String, as type: M.Type) -> String? {
    do throws(UnitParseError) {
      _ = try M.parse(input)
      return nil
    } catch {
      return error.code
    }
  }
}
