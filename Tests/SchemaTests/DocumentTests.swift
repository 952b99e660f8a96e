import BSON
import Testing
import Units

@testable import Schema

@Suite struct DocumentTests {
  private struct SampleFields: Fields {
    let name = Field("name", String.self, "A name.")
    let mass = Field("mass", Mass.self, is: .required, "A mass.")
    let parts = Listed("parts", PartFields.self, "Parts.")
    let box = Nested("box", PartFields.self, "A box.")
    static let declared = Declared(SampleFields())
  }

  private struct PartFields: Fields {
    let size = Field("size", Length.self, storedIn: .centimeters, "A size.")
    static let declared = Declared(PartFields())
  }

  @Test func theDeclarationIsListedInItsOrderWithStoredKeys() {
    let shape = SampleFields.declared.shape
    #expect(shape.fields.map(\.name) == ["name", "mass", "parts", "box"])
    #expect(shape.fields.map(\.storedKey) == ["name", "massKg", "parts", "box"])
    #expect(PartFields.declared.shape.fields.map(\.storedKey) == ["sizeCm"])
  }

  @Test func whatIsNotDeclaredIsFoundWhereverItStands() {
    let document: BSONDocument = [
      "massKg": 70.0, "mass": 1, "a/b": ["deep": 1], "parts": [["sizeCm": 1.0], ["colour": "red"]],
    ]
    #expect(
      SampleFields.declared.shape.undeclared(in: document) == [
        "/mass", "/a~1b", "/parts/1/colour",
      ])
    #expect(SampleFields.declared.shape.undeclared(in: ["name": 1]).isEmpty)
  }

  @Test func aChangeKeepsUnknownFieldsAndTheirOrder() throws {
    let document = Document<SampleFields>(["x": 1, "massKg": 70.0, "y": ["z": nil]])
    let changed = try document.setting(\.mass, to: .kilograms(71))
    #expect(changed.bson == ["x": 1, "massKg": 71.0, "y": ["z": nil]])
    #expect(try changed.setting(\.mass, to: nil).bson == ["x": 1, "y": ["z": nil]])
  }

  @Test func aMissingFieldIsNilAndAMisfitIsAnErrorWithoutTheValue() throws {
    let document = Document<SampleFields>(["massKg": "secret"])
    #expect(try document.name == nil)
    let misfit = #expect(throws: StoredMisfit.self) { try document.mass }
    #expect(misfit?.path == "massKg")
    #expect(misfit?.description.contains("secret") == false)
  }

  @Test func listedObjectsAreViewsToo() throws {
    let made = try Document<SampleFields>.holding { fields throws(BSONError) in
      fields.set(
        \.parts, [try .holding { part in part.set(\.size, .meters(1.5)) }])
    }
    #expect(try made.parts.first?.size == .meters(1.5))
    #expect(made.bson == ["parts": [["sizeCm": 150.0]]])
  }

  @Test(
    arguments: [
      ("box", ["box": "secret"]), ("box", ["box": ["secret"]]),
      ("box.sizeCm", ["box": ["sizeCm": "secret"]]),
      ("parts", ["parts": ["sizeCm": 1]]), ("parts", ["parts": "secret"]),
      ("parts.1", ["parts": [["sizeCm": 1], "secret"]]), ("parts.0", ["parts": [nil]]),
      ("parts.1.sizeCm", ["parts": [["sizeCm": 1], ["sizeCm": "secret"]]]),
    ] as [(String, BSONDocument)])
  func aMisfitInsideIsAnErrorWithItsPlaceAndWithoutTheValue(
    path: String, stored: BSONDocument
  ) throws {
    let document = Document<SampleFields>(stored)
    let misfit = #expect(throws: StoredMisfit.self) {
      _ = try document.box?.size
      for part in try document.parts { _ = try part.size }
    }
    #expect(misfit?.path == path)
    #expect(misfit?.description.contains("secret") == false)
  }

  @Test func anObjectOrAListThatIsNotThereOrNullIsAbsent() throws {
    for stored in [[:], ["box": nil, "parts": nil]] as [BSONDocument] {
      let document = Document<SampleFields>(stored)
      #expect(try document.box == nil)
      #expect(try document.parts == [])
      #expect(throws: StoredMisfit.self) { try document.required(\.box) }
    }
  }

  @Test(arguments: [("mas", "mass"), ("naem", "name"), ("prats", "parts")])
  func aMisspeltNameFindsItsNeighbour(written: String, meant: String) {
    #expect(SampleFields.declared.shape.nearMatch(for: written) == meant)
  }

  @Test func aWordLikeNoOtherFindsNone() {
    #expect(SampleFields.declared.shape.nearMatch(for: "temperature") == nil)
  }
}
