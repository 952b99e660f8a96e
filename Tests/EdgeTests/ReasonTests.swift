import BSON
import Testing
import Time
import Units

@testable import Edge
@testable import Schema

/// Reasons contain quantities and sentences, which each reader gets in their own units.
@Suite struct ReasonTests {
  private struct ReasonFields: Fields {
    let value = Field("value", AnyQuantity.self, "A number.")
    let says = Field("says", Sentence.self, "What it means.")
    static let declared = Declared(ReasonFields())
  }

  private func shown(_ document: BSONDocument, _ units: UnitSystem) -> String {
    let writer = DocumentWriter(for: Viewer(units: units))
    return String(decoding: writer.json(Document<ReasonFields>(document)), as: UTF8.self)
  }

  private func reason(_ value: any Measured, _ says: Sentence) throws -> BSONDocument {
    try Document<ReasonFields>.holding { fields in
      fields.set(\.value, AnyQuantity(value))
      fields.set(\.says, says)
    }.bson
  }

  @Test func aQuantityIsStoredWithItsUnitAndShownInTheReaders() throws {
    let document = try reason(Mass.kilograms(72.5), "plain")
    #expect(document == ["value": ["value": 72.5, "unit": "kg"], "says": "plain"])
    #expect(shown(document, .metric) == #"{"value":{"value":72.5,"unit":"kg"},"says":"plain"}"#)
    #expect(
      shown(document, .imperial)
        == #"{"value":{"value":159.8,"unit":"[lb_av]","text":"11 st 6 lb"},"says":"plain"}"#)
  }

  @Test(
    arguments: [
      (Energy.kilocalories(2045), #"{"value":2045,"unit":"kcal"}"#),
      (Volume.milliliters(1500), #"{"value":50.7,"unit":"[foz_us]"}"#),
      (VolumeRate.litersPerHour(0.8), #"{"value":27.1,"unit":"[foz_us]/h"}"#),
      (TimeSpan.seconds(10_699.36), #"{"value":178,"unit":"min"}"#),
      (Temperature.degreesCelsius(31), #"{"value":87.8,"unit":"[degF]"}"#),
      (Mass.zero, #"{"value":0,"unit":"[lb_av]"}"#),
      (Mass.grams(250), #"{"value":8.8,"unit":"[oz_av]"}"#),
    ] as [(any Measured, String)])
  func anyDimensionIsShownAsItsPeopleReadIt(quantity: any Measured, json: String) throws {
    let document = try reason(quantity, "")
    #expect(shown(document, .usCustomary) == #"{"value":\#(json),"says":""}"#)
    #expect(try Document<ReasonFields>(document).value?.shown(for: .usCustomary) != nil)
  }

  @Test func noTwoDimensionsAreStoredByOneCode() {
    let codes = AnyQuantity.kinds.map { $0.storedCode }
    #expect(Set(codes).count == codes.count)
  }

  @Test func aSentenceIsStoredInPartsAndToldWhole() throws {
    let document = try reason(Mass.zero, "Lost \(Mass.kilograms(1.5)), or more.")
    #expect(document["says"] == ["Lost ", ["value": 1.5, "unit": "kg"], ", or more."])
    #expect(shown(document, .usCustomary).hasSuffix(#""says":"Lost 3.3 lb, or more."}"#))
    let back = try #require(try Document<ReasonFields>(document).says)
    #expect(back.text(for: .metric) == "Lost 1.5 kg, or more.")
  }

  @Test func whatWasStoredAsTextIsShownAsItWas() {
    let former: BSONDocument = ["value": "72.5 kg", "says": "It is 72.5 kg."]
    #expect(shown(former, .usCustomary) == #"{"value":"72.5 kg","says":"It is 72.5 kg."}"#)
  }

  @Test func whatIsNoQuantityOrSentenceIsShownAsItIs() {
    let strange: BSONDocument = ["value": ["value": 1.0, "unit": "parsec"], "says": ["a", 1]]
    #expect(
      shown(strange, .metric) == #"{"value":{"value":1.0,"unit":"parsec"},"says":["a",1]}"#)
  }
}
