import BSON
import Schema
import Testing
import Time
import Units

// shown
struct ShoeFields: Fields {
  let brand = Field(
    "brand", String.self, with: [.length(1...40)], is: .required, examples: ["Hoka"], "The maker.")
  let weight = Field(
    "weight", Mass.self, in: .grams(50)...(.grams(900)), storedIn: .grams, "What one shoe weighs.")
  let bought = Field("bought", PlainDate.self, "When it was bought.")
  let retired = Field("retired", PlainDate.self, "When it was worn for the last time.")
  let uses = Field(
    "uses", [String].self, with: [.count(0...5), .each([.pattern("[a-z]+")])], "What it is for.")
  let soles = Listed("soles", SoleFields.self, "The soles that it has had.")
  static let declared = Declared(ShoeFields(), rules: [.order(\.bought, .notAfter, \.retired)])
}

struct SoleFields: Fields {
  let rubber = Field("rubber", String.self, "What it is made of.")
  static let declared = Declared(SoleFields())
}
// end

/// The examples of the room's documentation. The code between "shown" and "end" is in the page word
/// for word; `ArticleTests` compares the two.
@Suite struct ArticleExampleTests {
  @Test func views() throws {
    // shown
    let shoe = Document<ShoeFields>(["brand": "Hoka", "weightG": 218.0, "lace": "red"])
    let weight = try shoe.weight  // 218 g
    let lighter = try shoe.setting(\.weight, to: .grams(205))
    // {brand: "Hoka", weightG: 205, lace: "red"}
    // end
    #expect(weight == .grams(218))
    #expect(lighter.bson == ["brand": "Hoka", "weightG": 205.0, "lace": "red"])
  }

  @Test func misfits() throws {
    var told: [String] = []
    func tell(_ text: String) { told.append(text) }
    // shown
    let strange = Document<ShoeFields>(["soles": [["rubber": "Vibram"], ["rubber": 5]]])
    do throws(StoredMisfit) {
      for sole in try strange.soles { _ = try sole.rubber }
    } catch {
      tell(error.path)  // "soles.1.rubber"
    }
    // end
    #expect(told == ["soles.1.rubber"])
  }

  @Test func newDocuments() throws {
    // shown
    let new = try Document<ShoeFields>.holding { shoe in
      shoe.set(\.brand, "Hoka")
      shoe.set(\.weight, .grams(218))
    }
    // end
    #expect(new.bson == ["brand": "Hoka", "weightG": 218.0])
  }

  @Test func faultsAndTheValidator() throws {
    // shown
    let shape = ShoeFields.declared.shape
    let faults = shape.faults(in: [
      "weightG": 20.0, "bought": "2026-05-01", "retired": "2026-04-01", "uses": ["rain", "Race"],
    ])
    let pointers = faults.map(\.pointer)  // ["/brand", "/weight", "/uses/1", "/retired"]
    let first = faults.first?.message  // "The field is missing."
    // end
    #expect(pointers == ["/brand", "/weight", "/uses/1", "/retired"])
    #expect(first == "The field is missing.")
    // shown
    let validator = try shape.validator()  // {$and: [{$jsonSchema: {…}}, {$expr: {…}}]}
    let unjudged = try shape.unjudged.map(\.description)
    // ["bought: whether the day is in the calendar",
    //  "retired: whether the day is in the calendar"]
    // end
    let parts = validator["$and"]?.arrayValue?.compactMap(\.documentValue).flatMap {
      Array($0.keys)
    }
    #expect(parts == ["$jsonSchema", "$expr"])
    #expect(
      unjudged == [
        "bought: whether the day is in the calendar", "retired: whether the day is in the calendar",
      ])
  }
}
