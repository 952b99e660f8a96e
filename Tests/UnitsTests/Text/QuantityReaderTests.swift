import Testing

@testable import Units

/// The reader's table of plain units is only faster: it says what the full parser says, whether that
/// is a number or a refusal.
@Suite struct QuantityReaderTests {
  private static let numbers = [
    "0", "137", "0.5", "62.14215469", "007", "5.50", "999999999999999", "9999999999999999",
    "0.10000000000000001", "1.", ".5", "1e3", "-2", "1,500", "1 500", "5:30", "1:15:00", "",
  ]

  private func agrees<M: Measured>(_ reader: QuantityReader<M>, _ text: String) -> Bool {
    NumberMarks.allCases.allSatisfy { marks in
      let read = Result { () throws(UnitParseError) in try reader.read(text, marks) }
      let parsed = Result { () throws(UnitParseError) in
        try M.parse(text, in: unit(M.self), numbers: marks, of: .any)
      }
      return read == parsed
    }
  }

  /// Not the stored one, so that numbers are converted.
  private func unit<M: Measured>(_ type: M.Type) -> UnitOfMeasure<M.Family> {
    M.Family.units[M.Family.units.count - 1]
  }

  private func differences<M: Measured>(_ type: M.Type) -> [String] {
    let reader = QuantityReader<M>(into: unit(type), of: .any)
    let symbols = M.Family.units.map(\.symbol)
    let names = symbols + M.Family.units.flatMap { [$0.ucum] + $0.aliases }
    let single = names.flatMap { name in ["137 \(name)", "0.5\(name)", " 62.1  \(name) "] }
    let numbers = Self.numbers.flatMap { ["\($0) \(symbols[0])", "\($0)\(symbols[0])"] }
    // A ratio has a hundred units, and pairs of all of them say nothing more than pairs of some.
    let some = symbols.prefix(8) + symbols.dropFirst(8).suffix(4)
    let double = some.flatMap { large in
      some.flatMap { ["5 \(large) 7 \($0)", "5\(large)7.5\($0)", "5.5 \(large) 3 \($0)"] }
    }
    return (single + numbers + double).filter { !agrees(reader, $0) }
  }

  @Test func readsMassesAndLengthsAsTheFullParserDoes() {
    #expect(differences(Mass.self) == [])
    #expect(differences(Length.self) == [])
  }

  @Test func readsVolumesAndTimesAsTheFullParserDoes() {
    #expect(differences(Volume.self) == [])
    #expect(differences(TimeSpan.self) == [])
  }

  @Test func readsWhatHasNoFactorOrCountsInSixtiethsAsTheFullParserDoes() {
    #expect(differences(Temperature.self) == [])
    #expect(differences(Pace.self) == [])
  }

  @Test(arguments: ["5 ft 13 in", "5 in 7 ft", "5 ft -7 in", "5 ft 7", "ft 7 in", "5 ftt"])
  func refusesAsTheFullParserDoes(text: String) {
    let reader = QuantityReader<Length>(into: unit(Length.self), of: .any)
    #expect(agrees(reader, text))
    #expect(throws: UnitParseError.self) { try reader.read(text, .unstated) }
  }
}
