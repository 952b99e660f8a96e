import BSON
import Query
import Schema
import Testing
import Time
import Units

// shown
struct ShoeFields: Fields {
  let brand = Field("brand", String.self, "Who made it.")
  let weight = Field("weight", Mass.self, "What one shoe weighs.")
  let bought = Field("bought", PlainDate.self, "When it was bought.")
  let runs = Field("runs", Int64.self, "How often it was worn.")
  let uses = Field("uses", [String].self, "What it is for.")
  static let declared = Declared(ShoeFields())
}
// end

/// The examples of the room's documentation. The code between "shown" and "end" is in the page word
/// for word; `ArticleTests` compares the two.
@Suite struct ArticleExampleTests {
  @Test func filters() throws {
    // shown
    let lean: Filter<ShoeFields> = \.brand == "Nike" && \.weight < .grams(250)
    let sent = try lean.rendered()  // {brand: "Nike", weightKg: {$lt: 0.25}}
    // end
    #expect(sent == ["brand": "Nike", "weightKg": ["$lt": 0.25]])
    // shown
    let shoe = Document<ShoeFields>(["brand": "Nike", "weightKg": 0.21, "size": 42])
    let isLean = lean.matches(shoe)  // true
    // end
    #expect(isLean)
    // shown
    let large: Filter<ShoeFields> = \.dynamic[number: "size"] > 41
    // end
    #expect(large.matches(shoe))
  }

  @Test func listsOfConditions() throws {
    // shown
    func find(_ conditions: Filter<ShoeFields>...) -> Filter<ShoeFields> { Filter(all: conditions) }
    let wanted = find(\.brand == "Nike", .has(\.bought), .contains(\.uses, "race"))
    // end
    let nike: BSONDocument = ["brand": "Nike", "bought": "2026-05-01", "uses": ["race", "rain"]]
    #expect(wanted.matches(Document(nike)))
    #expect(!wanted.matches(Document(nike.removing("bought"))))
    #expect(!wanted.matches(Document(try nike.setting("bought", to: .null))))
  }

  @Test func orderAndSelection() throws {
    let shoe = Document<ShoeFields>(["brand": "Nike", "weightKg": 0.21, "size": 42])
    // shown
    let order: Sort<ShoeFields> = [.descending(\.runs), .ascending(\.brand)]
    let sorted = try order.sorted([Document(["runs": 3]), Document(["runs": 7])])
    let brandOnly = try Projection<ShoeFields>.only(\.brand).applied(to: shoe)  // {brand: "Nike"}
    // end
    #expect(sorted.map(\.bson) == [["runs": 7], ["runs": 3]])
    #expect(brandOnly.bson == ["brand": "Nike"])
  }

  @Test func updates() throws {
    // shown
    let worn = Update<ShoeFields>(.increment(\.runs, by: 1), .set(\.brand, to: "Hoka"))
    let operators = try worn.rendered()  // {$set: {brand: "Hoka"}, $inc: {runs: 1}}
    // end
    #expect(operators == ["$set": ["brand": "Hoka"], "$inc": ["runs": 1]])
  }

  @Test func pipelines() throws {
    // shown
    struct BrandFields: Fields {
      let brand = Field("brand", String.self, "Who made them.")
      let shoes = Field("shoes", Int64.self, "How many.")
      static let declared = Declared(BrandFields())
    }

    let brands = try Pipeline(over: ShoeFields.self)
      .matching(.has(\.bought))
      .grouped(into: BrandFields.self, .set(\.brand, .field(\.brand)), .set(\.shoes, .count))
      .sorted([.descending(\.shoes)])
    // end
    let operators = brands.stages.flatMap { Array($0.keys) }
    #expect(operators == ["$match", "$group", "$project", "$sort"])
  }
}
