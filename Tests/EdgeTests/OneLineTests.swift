import BSON
import Query
import Schema
import TestSupport
import Testing
import Time
import Units

@testable import Edge

/// A field that is added to a declaration is there in all uses, with no other line changed.
@Suite struct OneLineTests {
  private struct BeforeFields: Fields {
    let name = Field("name", String.self, "A name.")
    static let declared = Declared(BeforeFields())
  }

  private struct AfterFields: Fields {
    let name = Field("name", String.self, "A name.")
    let shoe = Field("shoe", Length.self, in: .centimeters(10)...(.centimeters(50)), "The shoe.")
    static let declared = Declared(AfterFields())
  }

  /// The uses in which the field is known.
  private func uses<F: Fields>(_ type: F.Type) throws -> Set<String> {
    let shape = F.declared.shape
    var uses: Set<String> = []
    let reader = DocumentReader(zone: { ZoneID($0) })
    let document = try reader.read(Array(#"{"shoe":"30 cm"}"#.utf8), as: shape)
    if document["shoeM"] == .double(0.3) { uses.insert("reading") }
    let stored: BSONDocument = ["shoeM": 0.3]
    let written = DocumentWriter(for: Viewer()).json(Document<F>(stored))
    if try JSONTree(written)["shoe"]?["unit"] != nil { uses.insert("writing") }
    if shape.undeclared(in: stored).isEmpty { uses.insert("what is declared") }
    if !shape.faults(in: ["shoeM": 9.0]).isEmpty { uses.insert("validation") }
    if try shape.validator().extendedJSON().contains("shoeM") { uses.insert("validator") }
    let schema = try JSONTree(JSONSchema(of: shape).json)
    if schema["properties"]?["shoe"] != nil { uses.insert("schema") }
    let filter = FilterText(shape, for: Viewer(), zone: { ZoneID($0) })
    // Of a field that nobody declared neither a unit is known nor an order.
    if (try? filter.condition("shoe > 20cm"))?.matches(stored) == true { uses.insert("filter") }
    if try filter.selection("shoe").paths.map(\.text) == ["shoeM"] { uses.insert("selection") }
    if (try? filter.order("-shoe"))?.keys.map(\.path.text) == ["shoeM"] { uses.insert("sort") }
    let exact: BSONDocument = ["shoeM": 0.300_000_000_9]
    let shown = DocumentWriter(for: Viewer(units: .usCustomary)).json(Document<F>(exact))
    let said = try? reader.read(shown, as: shape, for: .patch)
    if let said, said != exact, try MergePatch.apply(said, to: exact, as: shape) == exact {
      uses.insert("patch")
    }
    return uses
  }

  @Test func aFieldMoreIsThereInAllUses() throws {
    #expect(try uses(BeforeFields.self) == [])
    #expect(
      try uses(AfterFields.self) == [
        "reading", "writing", "what is declared", "validation", "validator", "schema", "filter",
        "selection", "sort", "patch",
      ])
    // Key paths for views and typed queries: this would not compile without the field.
    let document = Document<AfterFields>(["shoeM": 0.3])
    #expect(try document.shoe == .centimeters(30))
  }
}
