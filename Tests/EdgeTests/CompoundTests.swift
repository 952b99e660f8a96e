import BSON
import Schema
import Testing
import Time
import Units

@testable import Edge

/// A quantity that people express in two units is shown in this way, in addition to the number for
/// programs.
@Suite struct CompoundTests {
  private struct BodyFields: Fields {
    let mass = Field("mass", Mass.self, "Body mass.")
    let height = Field("height", Length.self, storedIn: .centimeters, "Height.")
    let drunk = Field("drunk", Volume.self, "What was drunk.")
    let duration = Field("duration", TimeSpan.self, "How long.")
    static let declared = Declared(BodyFields())
  }

  private func shown(_ document: BSONDocument, _ units: UnitSystem) -> String {
    let writer = DocumentWriter(for: Viewer(units: units))
    return String(decoding: writer.json(Document<BodyFields>(document)), as: UTF8.self)
  }

  private func read(_ json: String) throws -> BSONDocument {
    try DocumentReader(zone: { ZoneID($0) }).read(Array(json.utf8), as: BodyFields.declared.shape)
  }

  @Test func stonesAndPoundsAreShownWhereBodiesAreWeighedInThem() throws {
    let document = try read(#"{"mass":"12 st 10 lb"}"#)
    #expect(
      shown(document, .imperial)
        == #"{"mass":{"value":178,"unit":"[lb_av]","text":"12 st 10 lb"}}"#)
    #expect(shown(document, .usCustomary) == #"{"mass":{"value":178,"unit":"[lb_av]"}}"#)
    #expect(!shown(document, .metric).contains("text"))
  }

  @Test func feetAndInchesAreShownInBothSystemsThatHaveThem() throws {
    let document = try read(#"{"height":"5'11\""}"#)
    for units in [UnitSystem.usCustomary, .imperial] {
      #expect(
        shown(document, units) == #"{"height":{"value":71,"unit":"[in_i]","text":"5 ft 11 in"}}"#)
    }
    #expect(shown(document, .metric) == #"{"height":{"value":180.34,"unit":"cm"}}"#)
  }

  @Test(arguments: UnitSystem.allCases)
  func otherQuantitiesHaveNoText(units: UnitSystem) {
    #expect(!shown(["drunkML": 500.0, "durationS": 4500.0], units).contains("text"))
  }

  @Test(arguments: [
    (#"{"value":178,"unit":"[lb_av]","text":"12 st 10 lb"}"#, "178 lb"),
    (#"{"text":"11 st 6 lb","unit":"[lb_av]","value":159.8}"#, "159.8 lb"),
    (#"{"value":80.74,"unit":"kg","text":"178 lb"}"#, "80.74 kg"),
  ])
  func aTextThatSaysTheSameIsReadPast(object: String, text: String) throws {
    #expect(try read("{\"mass\":\(object)}") == read("{\"mass\":\"\(text)\"}"))
  }

  @Test(arguments: [
    #"{"value":178,"unit":"[lb_av]","text":"12 st 11 lb"}"#,
    #"{"value":178,"unit":"[lb_av]","text":"178 kg"}"#,
    #"{"value":178,"unit":"[lb_av]","text":"heavy"}"#,
    #"{"value":178,"unit":"[lb_av]","text":178}"#,
    #"{"value":178,"unit":"[lb_av]","text":""}"#,
  ])
  func aTextThatSaysSomethingElseIsAFault(object: String) throws {
    let faults = #expect(throws: Faults.self) { try read("{\"mass\":\(object)}") }
    #expect(faults?.all.map(\.pointer) == ["/mass/text"])
    #expect(faults?.all.first?.hint?.contains("Leave the text out") == true)
  }

  @Test func aTextAloneIsNoObject() throws {
    let faults = #expect(throws: Faults.self) { try read(#"{"mass":{"text":"12 st 10 lb"}}"#) }
    #expect(faults?.all.map(\.pointer) == ["/mass"])
  }
}
