import Testing
import Units

struct NumberMarksTests {
  @Test(arguments: [
    ("1,5 L", ["1.5 L"]), ("1,500 L", ["1500 L", "1.500 L"]), ("1.000,5 mL", ["1000.5 mL"]),
    ("1,000.5 mL", ["1000.5 mL"]), ("1 500 mL", ["1500 mL"]), ("1,5L", ["1.5L"]),
    ("0,500 L", ["0.500 L"]), ("1,2,3 L", []), ("1.5.2 L", []), ("1,000,000 mL", ["1000000 mL"]),
  ])
  func anUnclearNumberIsRefusedWithItsReadings(text: String, readings: [String]) {
    #expect(throws: UnitParseError.decimalMark(choices: readings)) { try Volume.parse(text) }
  }

  @Test(arguments: [
    ("1,5 L", NumberMarks.comma, 1500.0), ("0,5 L", .comma, 500), ("1.500 mL", .comma, 1500),
    ("1.500,5 mL", .comma, 1500.5), ("1 500,5 mL", .comma, 1500.5), ("1500 mL", .comma, 1500),
    ("12.345.678 mL", .comma, 12_345_678), ("1,500 mL", .point, 1500),
    ("1,500.5 mL", .point, 1500.5), ("1.5 L", .point, 1500), ("1.500 L", .point, 1500),
    ("1,5e3 mL", .comma, 1500), (",5 L", .comma, 500), (".5 L", .point, 500),
  ])
  func aLocaleSaysWhatTheMarksAre(text: String, marks: NumberMarks, milliliters: Double) throws {
    #expect(try Volume.parse(text, numbers: marks) == .milliliters(milliliters))
  }

  @Test(arguments: [
    ("1.5 L", NumberMarks.comma, ["1,5 L"]), ("1,5 L", .point, ["1.5 L"]),
    ("1.5000 L", .comma, ["1,5000 L"]), ("1500.500 L", .comma, ["1500,500 L"]),
    ("0.500 L", .comma, ["0,500 L"]), ("0,500 L", .point, ["0.500 L"]),
    ("-0.250 L", .comma, ["-0,250 L"]),
  ])
  func theOtherLocalesMarksAreRefused(text: String, marks: NumberMarks, readings: [String]) {
    #expect(throws: UnitParseError.decimalMark(choices: readings)) {
      try Volume.parse(text, numbers: marks)
    }
  }

  @Test(arguments: NumberMarks.allCases)
  func compoundsAndClocksNeedNoMarks(marks: NumberMarks) throws {
    #expect(try Length.parse("5'11\"", numbers: marks) == .inches(71))
    #expect(try Mass.parse("11 st 4 lb", numbers: marks) == .pounds(158))
    #expect(try Pace.parse("8:30 /mi", numbers: marks) == .perMile(8, 30))
  }

  @Test(arguments: [
    ("de", NumberMarks.comma), ("de-CH", .point), ("de-AT", .comma), ("es-MX", .point),
    ("es-ES", .comma), ("en-US", .point), ("en", .point), ("pt_BR", .comma), ("FR-fr", .comma),
    ("zh-Hant-TW", .point), ("es-419", .point), ("sr-Latn-RS", .comma),
    ("en-DE", .comma), ("en-ZA", .comma), ("en-GB", .point), ("en-CH", .point), ("es-CU", .point),
    ("es-AR", .comma),
  ])
  func aLanguageTagNamesTheMarks(tag: String, marks: NumberMarks) {
    #expect(NumberMarks(languageTag: tag) == marks)
  }

  @Test(arguments: ["", "xx", "tlh", "-", "*"])
  func anUnknownLanguageNamesNone(tag: String) {
    #expect(NumberMarks(languageTag: tag) == nil)
  }

  @Test func theErrorsSentenceDoesNotRepeatTheNumber() {
    do {
      _ = try Mass.parse("72,5 kg")
    } catch {
      #expect(!error.description.contains("72"))
      #expect(error.choices == ["72.5 kg"])
    }
  }
}
