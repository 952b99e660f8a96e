import BSON
import Schema
import Testing
import Time
import Units

@testable import Edge

/// An object that may also be written as one text.
@Suite struct ShorthandTests {
  private struct AlarmFields: Fields {
    let time = Field("time", PlainTime.self, storedAs: "ms", is: .required, "When.")
    let days = Field("days", Weekdays.self, "On which days.")
    static let declared = Declared(AlarmFields(), writtenAs: \.time)
  }

  private struct SampleFields: Fields {
    let alarm = Nested("alarm", AlarmFields.self, "When to ring.")
    let naps = Listed("naps", AlarmFields.self, "When to ring again.")
    static let declared = Declared(SampleFields())
  }

  private func read(
    _ json: String, for purpose: DocumentReader.Purpose = .whole
  ) throws -> BSONDocument {
    try DocumentReader(zone: { ZoneID($0) }).read(
      Array(json.utf8), as: SampleFields.declared.shape, for: purpose)
  }

  private func fault(
    _ json: String, for purpose: DocumentReader.Purpose = .whole
  ) throws -> Fault {
    let faults = #expect(throws: Faults.self) { try read(json, for: purpose) }
    #expect(faults?.all.count == 1)
    return try #require(faults?.all.first)
  }

  @Test(arguments: [#"{"alarm":"7:00 AM"}"#, #"{"alarm":{"time":"07:00"}}"#])
  func aTextIsTheObjectWithItsOneField(_ json: String) throws {
    let document = try read(json)
    #expect(document == ["alarm": ["ms": .int32(25_200_000)]])
    let written = DocumentWriter(for: Viewer()).json(Document<SampleFields>(document))
    #expect(String(decoding: written, as: UTF8.self) == #"{"alarm":{"time":"07:00"}}"#)
  }

  @Test func aTextInAPatchTakesTheOtherFieldsAway() throws {
    let patch = try read(#"{"alarm":"7:00 AM"}"#, for: .patch)
    #expect(patch == ["alarm": ["ms": .int32(25_200_000), "days": nil]])
  }

  @Test func aTextThatIsNoValueOfTheFieldIsRefusedWhereItStands() throws {
    let fault = try fault(#"{"alarm":"25:00"}"#)
    #expect(fault.pointer == "/alarm")
    #expect(fault.got == #""25:00""#)
    #expect(
      fault.expected
        == AlarmFields.declared.fields.time.outline.shape.expectation.text(for: .metric))
  }

  @Test(arguments: ["7", "true", "null", "[]"])
  func whatIsNeitherIsToldBothForms(_ value: String) throws {
    let fault = try fault(#"{"alarm":\#(value)}"#)
    #expect(fault.pointer == "/alarm")
    #expect(fault.expected?.hasSuffix(#", or an object with it as "time""#) == true)
  }

  @Test func whatAListHoldsIsWholeInAPatchToo() throws {
    let patch = try read(#"{"naps":["1pm",{"time":"15:00","x":null}]}"#, for: .patch)
    #expect(
      patch == [
        "naps": [["ms": .int32(46_800_000)], ["ms": .int32(54_000_000), "x": nil]]
      ])
    #expect(try fault(#"{"naps":[{"days":[1]}]}"#, for: .patch).pointer == "/naps/0/time")
    #expect(try fault(#"{"naps":[null]}"#, for: .patch).pointer == "/naps/0")
  }
}
