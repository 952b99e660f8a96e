import BSON
import Testing
import Units

@testable import Schema

@Suite struct DocumentTests {
  private struct SampleFields: Fields {
    let name = Field("name", String.self, "A name.")
    let mass = Field("mass", Mass.self, is: .required, "A mass.")
    let parts = Listed("parts", PartFields.self, "Parts.")
    static let declared = Declared(SampleFields())
  }

  private struct PartFields: Fields {
    let size = Field("size", Length.self, storedIn: .centimeters, "A size.")
    static let declared = Declared(PartFields())
  }

  @Test func theDeclarationIsListedInItsOrderWithStoredKeys() {
    let shape = SampleFields.declared.shape
    #expect(shape.fields.map(\.name) == ["name", "mass", "parts"])
    #expect(shape.fields.map(\.storedKey) == ["name", "massKg", "parts"])
    #expect(PartFields.declared.shape.fields.map(\.storedKey) == ["sizeCm"])
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
    #expect(misfit?.key == "massKg")
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

  @Test(arguments: [("mas", "mass"), ("naem", "name"), ("prats", "parts")])
  func aMisspeltNameFindsItsNeighbour(written: String, meant: String) {
    #expect(SampleFields.declared.shape.nearMatch(for: written) == meant)
  }

  @Test func aWordLikeNoOtherFindsNone() {
    #expect(SampleFields.declared.shape.nearMatch(for: "temperature") == nil)
  }
}
