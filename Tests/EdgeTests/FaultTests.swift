import BSON
import Schema
import Testing
import Time
import Units

@testable import Edge

/// Every fault says where it is, what was found, and what was expected.
@Suite struct FaultTests {
  private struct DrinkFields: Fields {
    let id = Field("id", String.self, storedAs: "_id", is: .assigned, "The id.")
    let name = Field("name", String.self, is: .required, "What it is called.")
    let volume = Field("volume", Volume.self, in: .zero...(.liters(20)), "How much.")
    let sodium = Field("sodium", Molarity.self, of: .sodium, "How salty.")
    let at = Field("at", Instant.self, "When.")
    let day = Field("cups", Int64.self, "How many.")
    let zone = Field("zone", ZoneID.self, "Where.")
    let tags = Field("tags", [String].self, "Words.")
    static let declared = Declared(DrinkFields())
  }

  private func faults(
    _ json: String, handling: DocumentReader.Handling = .strict, marks: NumberMarks = .unstated,
    units: UnitSystem = .metric
  ) -> [Fault] {
    do {
      _ = try DocumentReader(zone: { ZoneID($0) }).read(
        Array(json.utf8), as: DrinkFields.declared.shape, handling: handling,
        writtenBy: Viewer(units: units, numbers: marks))
      return []
    } catch {
      return error.all
    }
  }

  private func only(_ members: String, marks: NumberMarks = .unstated) throws -> Fault {
    let faults = faults(#"{"name":"water",\#(members)}"#, marks: marks)
    #expect(faults.count == 1, "\(faults)")
    return try #require(faults.first)
  }

  @Test(arguments: [
    "", "[]", "\"text\"", "null", "{", "{}x", "{\"a\":}", "{\"a\":nul}", "{\"a\":\"\\ud800\"}",
    "{}", #"{"name":1}"#, #"{"name":null}"#, #"{"name":"x","name":"y"}"#, #"{"name":"x","":1}"#,
    #"{"name":"x","a.b":1}"#, #"{"name":"x","$a":1}"#, #"{"name":"x","a\u0000":1}"#,
    #"{"name":"x","id":"y"}"#, #"{"name":"x","_id":"y"}"#, #"{"name":"x","nam":"y"}"#,
    #"{"name":"x","volumeML":5}"#, #"{"name":"x","n":1e400}"#, #"{"name":"x","volume":5}"#,
    #"{"name":"x","volume":"5"}"#, #"{"name":"x","volume":"16 oz"}"#,
    #"{"name":"x","volume":"1,5 L"}"#, #"{"name":"x","volume":"21 L"}"#,
    #"{"name":"x","volume":"5 kg"}"#, #"{"name":"x","volume":[5]}"#,
    #"{"name":"x","volume":{}}"#, #"{"name":"x","volume":{"value":5}}"#,
    #"{"name":"x","volume":{"value":"5","unit":"mL"}}"#,
    #"{"name":"x","volume":{"value":5,"unit":5}}"#,
    #"{"name":"x","volume":{"value":5,"unit":"oz"}}"#,
    #"{"name":"x","volume":{"value":5,"unit":"mL","x":1}}"#,
    #"{"name":"x","volume":{"value":21,"unit":"L"}}"#, #"{"name":"x","volume":true}"#,
    #"{"name":"x","sodium":"4 mmol/L K"}"#, #"{"name":"x","at":"yesterday"}"#,
    #"{"name":"x","at":5}"#, #"{"name":"x","cups":1.5}"#, #"{"name":"x","zone":"../zone"}"#,
    #"{"name":"x","tags":["a",2]}"#, #"{"name":"x","tags":"a"}"#, #"{"name":"x","tags":{"a":1}}"#,
  ])
  func everyFaultSaysWhatWasThereAndWhatWouldBeRight(json: String) {
    let faults = faults(json)
    #expect(!faults.isEmpty)
    for fault in faults {
      #expect(fault.got?.isEmpty == false, "\(fault)")
      #expect(fault.expected?.isEmpty == false, "\(fault)")
      #expect(fault.pointer.isEmpty || fault.pointer.hasPrefix("/"), "\(fault)")
    }
  }

  @Test(arguments: [
    ("{", "the end of the text", "a quotation mark"), ("{name: 1}", "name: 1}", "a quotation mark"),
    (#"{"name" 1}"#, "1}", "\":\""),
  ])
  func whatIsNotJSONNamesTheMarkThatIsMissing(json: String, got: String, expected: String) throws {
    let fault = try #require(faults(json).first)
    #expect(fault.got == got)
    #expect(fault.expected == expected)
  }

  @Test func aNestTooDeepAndADocumentTooLargeSaySoToo() {
    let deep = String(repeating: "{\"a\":", count: 101) + "1" + String(repeating: "}", count: 101)
    let long = #"{"name":"\#(String(repeating: "x", count: 1_000_001))"}"#
    let many = "{" + Array(repeating: "\"\":0", count: 200).joined(separator: ",") + "}"
    for json in [deep, long, many] {
      let faults = faults(json, handling: .lenient)
      #expect(!faults.isEmpty)
      #expect(faults.allSatisfy { $0.got?.isEmpty == false && $0.expected?.isEmpty == false })
    }
  }

  @Test func anAmbiguousUnitIsRefusedWithItsChoicesHoweverItIsWritten() throws {
    let text = try only(#""volume":"16 oz""#)
    let object = try only(#""volume":{"value":16,"unit":"oz"}"#)
    #expect(text.pointer == "/volume")
    #expect(object.pointer == "/volume/unit")
    #expect(text.got == "\"16 oz\"")
    #expect(object.got == "\"oz\"")
    let hint = "“oz” could mean several units: write “fl oz” or “imp fl oz”."
    #expect(text.hint == hint)
    #expect(object.hint == hint)
  }

  @Test func anUnclearDecimalMarkIsRefusedWithItsReadings() throws {
    let fault = try only(#""volume":"1,500 L""#)
    #expect(
      fault.hint
        == "A mark in the number could mean decimals or thousands: write “1500 L” or “1.500 L”.")
    let german = try only(#""volume":"1.5 L""#, marks: .comma)
    #expect(german.hint?.hasSuffix("write “1,5 L”.") == true)
  }

  @Test(arguments: [
    (UnitSystem.metric, "0 mL to 20 L", "5 mL"),
    (.usCustomary, "0 fl oz to 676.3 fl oz", "5 fl oz"),
    (.imperial, "0 imp fl oz to 703.9 imp fl oz", "5 imp fl oz"),
  ])
  func boundsAndUnitsAreToldAsTheWriterReadsThem(
    units: UnitSystem, bounds: String, unit: String
  ) throws {
    let beyond = try #require(faults(#"{"name":"x","volume":"21 L"}"#, units: units).first)
    #expect(beyond.expected?.hasSuffix("from \(bounds)") == true, "\(beyond)")
    let bare = try #require(faults(#"{"name":"x","volume":5}"#, units: units).first)
    #expect(bare.hint == "Write the unit too: \"\(unit)\".")
    #expect(bare.message.contains(bounds))
  }

  @Test func aNumberInQuotesIsPointedAtInsideTheQuantity() throws {
    let fault = try only(#""volume":{"value":"16","unit":"fl oz"}"#)
    #expect(fault.pointer == "/volume/value")
    #expect(fault.got == "\"16\"")
    #expect(fault.hint == "Write the number without quotes.")
  }

  @Test func anotherSubstanceIsRefusedByName() throws {
    let fault = try only(#""sodium":"4 mmol/L K""#)
    #expect(fault.hint == "The substance must be Na, not “K”.")
    #expect(
      fault.expected?.hasPrefix("an amount of substance per volume of sodium with its unit")
        == true)
  }

  @Test func aFaultNeverCarriesALongUnitWhole() throws {
    let long = String(repeating: "x", count: 100_000)
    let fault = try only(#""volume":{"value":5,"unit":"\#(long)"}"#)
    #expect((fault.got?.utf8.count ?? .max) < 100)
    #expect((fault.hint?.utf8.count ?? .max) < 300)
  }
}
