import BSON
import Schema
import Testing
import Time
import Units

@testable import Edge

/// Quantities come in as people write them and go out as the viewer reads them.
@Suite struct QuantityTests {
  private struct RideFields: Fields {
    let drunk = Field("drunk", Volume.self, "What was drunk.")
    let salt = Field("salt", Mass.self, storedIn: .grams, "Salt.")
    let sodium = Field("sodium", Molarity.self, of: .sodium, "Of the drink.")
    let pace = Field("pace", Pace.self, "How fast.")
    let air = Field("air", Temperature.self, "Of the air.")
    let rate = Field("rate", VolumeRate.self, "Sweat.")
    let heart = Field("heart", PulseRate.self, "On average.")
    let humidity = Field("humidity", Fraction.self, storedIn: .percent, "Of the air.")
    let energy = Field("energy", Energy.self, storedIn: .kilocalories, "Spent.")
    let speed = Field("speed", Speed.self, "How fast.")
    static let declared = Declared(RideFields())
  }

  private func stored(
    _ value: String, as name: String, marks: NumberMarks = .unstated
  ) throws -> Double {
    let document = try DocumentReader(zone: { ZoneID($0) }).read(
      Array("{\"\(name)\":\(value)}".utf8), as: RideFields.declared.shape,
      writtenBy: Viewer(numbers: marks))
    return try #require(document.map(\.value).first?.doubleValue)
  }

  @Test(arguments: [
    ("drunk", #""16 fl oz""#, #"{"value":16,"unit":"fl oz"}"#),
    ("drunk", #""16 fl oz""#, #"{"value":16,"unit":"[foz_us]"}"#),
    ("drunk", #""0.75 L""#, #"{"value":0.75,"unit":"l"}"#),
    ("rate", #""32 fl oz/h""#, #"{"value":32,"unit":"[foz_us]/h"}"#),
    ("air", #""88 °F""#, #"{"value":88,"unit":"[degF]"}"#),
    ("pace", #""8.5 min/mi""#, #"{"value":8.5,"unit":"min/[mi_i]"}"#),
    ("sodium", #""45 mmol/L Na""#, #"{"value":45,"unit":"mmol/L"}"#),
    ("sodium", #""920 mg/L""#, #"{"value":920,"unit":"mg/L"}"#),
    ("heart", #""148 bpm""#, #"{"value":148,"unit":"{beat}/min"}"#),
    ("humidity", #""55 %""#, #"{"value":55,"unit":"%"}"#),
  ])
  func textAndObjectMeanTheSame(name: String, text: String, object: String) throws {
    #expect(try stored(text, as: name) == stored(object, as: name))
  }

  @Test(arguments: [
    ("drunk", #""16 fl oz""#, 473.176473), ("pace", #""8:30 /mi""#, 316.8993080410403),
    ("sodium", #""45 mmol/L Na""#, 45), ("sodium", #""919.5908 mg/L""#, 40),
    ("sodium", #""45 mEq/L""#, 45), ("air", #""37 °C""#, 37), ("humidity", #""55 %""#, 55),
    ("salt", #""1 lb 4 oz""#, 566.9904625),
  ])
  func whatIsWrittenIsStoredInTheFieldsUnit(name: String, text: String, value: Double) throws {
    #expect(abs(try stored(text, as: name) - value) <= 2 * value.ulp)
  }

  @Test func aNumberOfSeventeenDigitsIsStoredAsItsDouble() throws {
    #expect(try stored(#"{"value":62.100000000000001,"unit":"g"}"#, as: "salt") == 62.1)
    #expect(throws: Faults.self) {
      try stored(#"{"value":62.100000000000001421,"unit":"g"}"#, as: "salt")
    }
  }

  /// The unit in an object is read as a UCUM code; in a text, as what a person means by it.
  @Test func aCodeIsReadInAnObjectThoughATextOfItIsAmbiguous() throws {
    #expect(try stored(#"{"value":2045000,"unit":"cal"}"#, as: "energy") == 2045)
    #expect(try stored(#"{"value":2045,"unit":"Cal"}"#, as: "energy") == 2045)
    #expect(throws: Faults.self) { try stored(#""2045 cal""#, as: "energy") }
    #expect(throws: Faults.self) { try stored(#"{"value":2045,"unit":"calories"}"#, as: "energy") }
    #expect(try stored(#"{"value":3600,"unit":"m/h"}"#, as: "speed") == 1)
    #expect(throws: Faults.self) { try stored(#""7 m/h""#, as: "speed") }
  }

  @Test(arguments: [
    #""40 mmol·L⁻¹""#, #"{"value":40,"unit":"mmol·L⁻¹"}"#, #"{"value":40,"unit":"mmol.L-1"}"#,
    #""919.5908 mg·L⁻¹""#, #""40 mmol L−1 Na""#,
  ])
  func aUnitIsReadAsPapersWriteIt(json: String) throws {
    #expect(try stored(json, as: "sodium") == 40)
  }

  @Test func whatIsWrittenInTheFieldsUnitIsStoredAsItIs() throws {
    for thousandths in stride(from: 1, to: 100_000, by: 77) {
      let value = Double(thousandths) / 1000
      #expect(try stored("\"\(value) g\"", as: "salt") == value)
      #expect(try stored("\"\(value) %\"", as: "humidity") == value)
    }
  }

  @Test func aViewersMarksAreReadAndNoOthers() throws {
    #expect(try stored(#""1,5 L""#, as: "drunk", marks: .comma) == 1500)
    #expect(try stored(#""1,500 mL""#, as: "drunk", marks: .point) == 1500)
    #expect(throws: Faults.self) { try stored(#""1,5 L""#, as: "drunk") }
    #expect(try stored(#"{"value":1.5,"unit":"L"}"#, as: "drunk", marks: .comma) == 1500)
  }

  /// A quantity that is sent back as it was shown is the same number, except for rounding.
  @Test(arguments: UnitSystem.allCases)
  func whatIsShownCanBeSentBack(units: UnitSystem) throws {
    let document: BSONDocument = [
      "drunkML": 750.0, "saltG": 2.5, "sodiumMmolPerL": 40.0, "paceSPerKm": 330.0, "airC": 31.0,
      "rateLPerH": 1.2, "heartBpm": 148.0, "humidityPercent": 55.0,
    ]
    let viewer = Viewer(units: units)
    let json = DocumentWriter(for: viewer).json(Document<RideFields>(document))
    let back = try DocumentReader(zone: { ZoneID($0) }).read(
      json, as: RideFields.declared.shape, writtenBy: viewer)
    #expect(back.map(\.key) == document.map(\.key))
    let again = DocumentWriter(for: viewer).json(Document<RideFields>(back))
    #expect(String(decoding: again, as: UTF8.self) == String(decoding: json, as: UTF8.self))
  }
}
