import BSON
import Schema
import Testing
import Time
import Units

@testable import Edge

/// Declared fields are converted at the edge, and nothing else is.
@Suite struct DeclaredFieldTests {
  private struct SampleFields: Fields {
    let id = Field("id", String.self, storedAs: "_id", is: .assigned, "The id.")
    let mass = Field("mass", Mass.self, in: .kilograms(20)...(.kilograms(300)), "Body mass.")
    let drunk = Field("drunk", Volume.self, "What was drunk.")
    let at = Field("at", Instant.self, "When.")
    let home = Nested("home", HomeFields.self, "Where.")
    let weights = Field("tags", [String].self, "Words.")
    static let declared = Declared(SampleFields())
  }

  private struct HomeFields: Fields {
    let zone = Field("zone", ZoneID.self, is: .required, "The zone.")
    static let declared = Declared(HomeFields())
  }

  private func read(
    _ json: String, for purpose: DocumentReader.Purpose = .whole,
    handling: DocumentReader.Handling = .lenient
  ) throws -> BSONDocument {
    try DocumentReader(zone: { ZoneID($0) }).read(
      Array(json.utf8), as: SampleFields.declared.shape, for: purpose, handling: handling)
  }

  private func shown(_ document: BSONDocument, _ viewer: Viewer = Viewer()) -> String {
    let json = DocumentWriter(for: viewer).json(Document<SampleFields>(document))
    return String(decoding: json, as: UTF8.self)
  }

  private func fault(_ json: String) throws -> Fault? {
    let faults = #expect(throws: Faults.self) { try read(json) }
    #expect(faults?.all.count == 1)
    return faults?.all.first
  }

  @Test func aQuantityIsStoredInItsUnitUnderItsKeyAndInItsPlace() throws {
    let document = try read(#"{"first":1,"mass":"137 lb","last":true}"#)
    #expect(document.map(\.key) == ["first", "massKg", "last"])
    #expect(document["massKg"] == .double(62.14215469))
  }

  @Test(arguments: [
    (#"{"drunk":"500 mL"}"#, 500.0),
    (#"{"drunk":"0.5 L"}"#, 500.0),
    (#"{"drunk":{"value":20,"unit":"[foz_us]"}}"#, 591.47059125),
    (#"{"drunk":{"unit":"mL","value":250}}"#, 250.0),
  ])
  func aQuantityIsReadFromTextOrFromValueAndUnit(json: String, milliliters: Double) throws {
    #expect(try read(json)["drunkML"] == .double(milliliters))
  }

  @Test func aQuantityIsShownInTheViewersUnits() throws {
    let document: BSONDocument = ["massKg": 72.5, "drunkML": 500.0]
    #expect(
      shown(document)
        == #"{"mass":{"value":72.5,"unit":"kg"},"drunk":{"value":500,"unit":"mL"}}"#)
    #expect(
      shown(document, Viewer(units: .usCustomary))
        == #"{"mass":{"value":159.8,"unit":"[lb_av]"},"drunk":{"value":16.9,"unit":"[foz_us]"}}"#)
  }

  @Test func anInstantBecomesUTC() throws {
    let document = try read(#"{"at":"2026-07-01T07:00:00.250+02:00"}"#)
    #expect(shown(document) == #"{"at":"2026-07-01T05:00:00.250Z"}"#)
  }

  @Test(arguments: [
    (#"{"mass":70}"#, "/mass", "Write the unit too"),
    (#"{"mass":"70"}"#, "/mass", "unit is missing"),
    (#"{"mass":"5 kg"}"#, "/mass", ""),
    (#"{"mass":"16 fl oz"}"#, "/mass", "not a known unit"),
    (#"{"mass":{"value":70}}"#, "/mass", ""),
    (#"{"mass":{"value":70,"unit":"mL"}}"#, "/mass/unit", "not a known unit"),
    (#"{"mass":{"value":1e400,"unit":"kg"}}"#, "/mass/value", "string"),
    (#"{"mass":null}"#, "/mass", "Leave the field out"),
    (#"{"mass":[70]}"#, "/mass", ""),
    (#"{"massKg":70}"#, "/massKg", "Write \"mass\""),
    (#"{"id":"x"}"#, "/id", "Leave it out"),
    (#"{"_id":"x"}"#, "/_id", "Write \"id\""),
    (#"{"at":"2026-07-01"}"#, "/at", ""),
    (#"{"home":{}}"#, "/home/zone", ""),
    (#"{"home":{"zone":"../../etc/passwd"}}"#, "/home/zone", ""),
    (#"{"tags":["a",2]}"#, "/tags/1", ""),
  ])
  func aMisfitIsPointedAtWithItsMend(json: String, pointer: String, hint: String) throws {
    let fault = try fault(json)
    #expect(fault?.pointer == pointer)
    if !hint.isEmpty { #expect(fault?.hint?.contains(hint) == true) }
  }

  @Test func strictHandlingRefusesUndeclaredFieldsWithTheNearMatch() throws {
    let faults = #expect(throws: Faults.self) {
      try read(#"{"mas":"70 kg"}"#, handling: .strict)
    }
    #expect(faults?.all.first?.pointer == "/mas")
    #expect(faults?.all.first?.hint == "Did you mean \"mass\"?")
    #expect(try read(#"{"mas":"70 kg"}"#)["mas"] == "70 kg")
  }

  @Test func aPatchMayTakeAwayWhatItNames() throws {
    let patch = try read(#"{"mass":null,"home":{"zone":null},"other":null}"#, for: .patch)
    #expect(patch["massKg"] == .null)
    #expect(patch["home"]?.documentValue?["zone"] == .null)
    #expect(patch["other"] == .null)
  }
}
