import BSON
import Schema
import Testing
import Time
import Units

@testable import Edge

/// A field has one name. A former name is accepted, and a misspelt name is not stored as a new
/// field.
@Suite struct NameTests {
  private struct MealFields: Fields {
    let eaten = Field(
      "eaten", formerly: ["food"], Mass.self, storedIn: .grams, is: .required, "What was eaten.")
    let drunk = Field("drunk", Volume.self, "What was drunk.")
    static let declared = Declared(MealFields(), refusingNearMatches: true)
  }

  private func read(
    _ json: String, handling: DocumentReader.Handling = .lenient
  ) throws -> BSONDocument {
    try DocumentReader(zone: { ZoneID($0) }).read(
      Array(json.utf8), as: MealFields.declared.shape, handling: handling)
  }

  @Test(arguments: [DocumentReader.Handling.lenient, .strict])
  func aFormerNameIsReadAndTheNewOneWritten(handling: DocumentReader.Handling) throws {
    let document = try read(#"{"food":"250 g"}"#, handling: handling)
    #expect(document == ["eatenG": 250.0])
    let json = DocumentWriter(for: Viewer()).json(Document<MealFields>(document))
    #expect(String(decoding: json, as: UTF8.self) == #"{"eaten":{"value":250,"unit":"g"}}"#)
  }

  @Test(arguments: [["eaten", "food"], ["food", "eaten"]])
  func bothNamesAtOnceAreOneTooMany(_ names: [String]) throws {
    let json = "{" + names.map { "\"\($0)\":\"1 g\"" }.joined(separator: ",") + "}"
    let faults = #expect(throws: Faults.self) { try read(json) }
    #expect(faults?.all.map(\.pointer) == ["/" + names[1]])
    #expect(faults?.all.first?.hint == "\"food\" is another name of \"eaten\".")
  }

  @Test(arguments: ["eaten", "food"])
  func oneNameTwiceNeedsNoHint(_ name: String) throws {
    let faults = #expect(throws: Faults.self) {
      try read("{\"\(name)\":\"1 g\",\"\(name)\":\"1 g\"}")
    }
    #expect(faults?.all.map(\.pointer) == ["/" + name])
    #expect(faults?.all.first?.hint == nil)
  }

  @Test func aFaultPointsAtTheNameThatWasWritten() throws {
    let faults = #expect(throws: Faults.self) { try read(#"{"food":"250 mL"}"#) }
    #expect(faults?.all.map(\.pointer) == ["/food"])
  }

  @Test(arguments: [("eatn", "eaten"), ("foods", "eaten"), ("Eaten", "eaten"), ("drink", "drunk")])
  func whatSomethingIsWorkedOutFromHasNoNearMisses(written: String, meant: String) throws {
    let faults = #expect(throws: Faults.self) { try read("{\"food\":\"1 g\",\"\(written)\":1}") }
    #expect(faults?.all.map(\.pointer) == ["/\(written)"])
    #expect(faults?.all.first?.hint?.contains("Did you mean \"\(meant)\"?") == true)
    #expect(faults?.all.first?.expected == "the field \"\(meant)\"")
  }

  @Test func whatIsNotNearIsKeptBeside() throws {
    #expect(try read(#"{"food":"1 g","weather":"hot"}"#)["weather"] == "hot")
  }
}
