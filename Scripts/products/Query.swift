// A program of somebody else's that asks about documents of its own; `Scripts/check-products` runs it.
import BSON
import Query
import Schema
import Time
import Units

struct ShoeFields: Fields {
  let brand = Field("brand", String.self, is: .required, "Who made it.")
  let weight = Field("weight", Mass.self, "What it weighs.")
  let bought = Field("bought", PlainDate.self, "When it was bought.")
  let runs = Field("runs", in: 0...10_000, "How often it was worn.")
  let uses = Field("uses", [String].self, "What it is for.")
  static let declared = Declared(ShoeFields())
}

struct BrandFields: Fields {
  let brand = Field("brand", String.self, "Who made them.")
  let weight = Field("weight", Mass.self, storedIn: .grams, "What they weigh together.")
  let shoes = Field("shoes", Int64.self, "How many.")
  static let declared = Declared(BrandFields())
}

func check(_ holds: Bool, _ claim: String) {
  guard holds else { fatalError("not so: \(claim)") }
}

func all(_ conditions: Filter<ShoeFields>...) -> Filter<ShoeFields> { Filter(all: conditions) }

let shoe = Document<ShoeFields>([
  "brand": "Nike", "weightKg": 0.21, "uses": ["race", "track"], "size": 42,
])
check(ShoeFields.declared.shape.faults(in: shoe.bson).isEmpty, "the document is valid")

let filter = all(
  \.brand == "Nike", \.weight < .grams(250), .contains(\.uses, "race"), .lacks(\.bought),
  \.dynamic[number: "size"] > 41)
check(filter.matches(shoe), "the document is asked for")
check(!all(!filter).matches(shoe), "the opposite does not ask for it")
check(
  try filter.rendered() == [
    "brand": "Nike", "weightKg": ["$lt": 0.25], "uses": "race", "bought": nil, "size": ["$gt": 41.0],
  ], "the filter is rendered")

let update = Update<ShoeFields>(.increment(\.runs, by: 1), .append(\.uses, "rain"))
check(
  try update.rendered() == ["$inc": ["runs": 1], "$push": ["uses": ["$each": ["rain"]]]],
  "the update is rendered")
let order: Sort<ShoeFields> = [.descending(\.weight)]
check(try order.rendered() == ["weightKg": .int32(-1)], "the sort is rendered")
let brand = try Projection<ShoeFields>.only(\.brand).applied(to: shoe)
check(brand.bson == ["brand": "Nike"], "the projection is applied")
let difference = DocumentDifference(from: shoe.bson, to: shoe.bson.removing("size"))
check(difference.stages == [["$unset": ["size"]]], "a difference becomes an update")

let brands = try Pipeline(over: ShoeFields.self)
  .matching(filter)
  .grouped(
    into: BrandFields.self, .set(\.brand, .field(\.brand)), .set(\.shoes, .count),
    .set(\.weight, .sum(.field(\.weight) * 2)))
  .sorted([.descending(\.shoes)])
  .limited(to: 3)
let stages = brands.stages.flatMap { Array($0.keys) }
check(stages == ["$match", "$group", "$project", "$sort", "$limit"], "the pipeline is rendered")
