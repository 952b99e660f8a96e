import BSON
import Schema
import Testing
import Units

@Suite struct MapTests {
  private struct SampleFields: Fields {
    let splits = Field("splits", [String: [Int64?]].self, "Splits.")
    static let declared = Declared(SampleFields())
  }

  @Test func aMapIsReadAsItIsWritten() throws {
    let splits: [String: [Int64?]] = ["5 km": [1, nil], "b": [], "a": [3]]
    let document = try Document<SampleFields>.holding { fields in fields.set(\.splits, splits) }
    #expect(try document.splits == splits)
    #expect(document.bson["splits"]?.documentValue?.map(\.key) == ["5 km", "a", "b"])
  }

  @Test func aMapWithOneValueOfAnotherShapeIsAMisfit() {
    for stored: BSONValue in [["a": 1], [[1]], "a", ["a": [1], "b": nil]] {
      let document = Document<SampleFields>(["splits": stored])
      #expect(throws: StoredMisfit.self) { try document.splits }
      #expect(!SampleFields.declared.shape.faults(in: document.bson).isEmpty)
    }
  }
}
