// A program of somebody else's that declares documents of its own; `Scripts/check-products` runs it.
import BSON
import Schema
import Time
import Units

struct SoleFields: Fields {
  let rubber = Field("rubber", String.self, "What it is made of.")
  static let declared = Declared(SoleFields())
}

struct ShoeFields: Fields {
  let brand = Field("brand", String.self, with: [.length(1...40)], is: .required, "Who made it.")
  let weight = Field("weight", Mass.self, in: .grams(50)...(.grams(900)), "What it weighs.")
  let bought = Field("bought", PlainDate.self, "When it was bought.")
  let retired = Field("retired", PlainDate.self, "When it was worn last.")
  let price = Field("price", Double.self, visibleTo: .service, "What it cost.")
  let soles = Listed("soles", SoleFields.self, "The soles that it has had.")
  static let declared = Declared(ShoeFields(), rules: [.order(\.bought, .notAfter, \.retired)])
}

func check(_ holds: Bool, _ claim: String) {
  guard holds else { fatalError("not so: \(claim)") }
}

let shape = ShoeFields.declared.shape
let shoe = try Document<ShoeFields>.holding { shoe in
  shoe.set(\.brand, "Hoka")
  shoe.set(\.weight, .grams(218))
  shoe.set(\.soles, [Document(["rubber": "Vibram"])])
}
check(shoe.bson == ["brand": "Hoka", "weightKg": 0.218, "soles": [["rubber": "Vibram"]]], "made")
check(shape.faults(in: shoe.bson).isEmpty, "right documents have no faults")
check(try shoe.weight == .grams(218), "a field is read")
check(try shoe.soles.first?.rubber == "Vibram", "a field in a list is read")
check(try shoe.setting(\.brand, to: "Nike").brand == "Nike", "a field is changed")
do throws(StoredMisfit) {
  _ = try Document<ShoeFields>(["brand": 5]).brand
  check(false, "a misfit is an error")
} catch {
  check(error.path == "brand", "a misfit has its place")
}

let wrong: BSONDocument = ["weightKg": 5.0, "bought": "2026-05-01", "retired": "2026-04-01"]
let pointers = shape.faults(in: wrong).map(\.pointer)
check(pointers == ["/brand", "/weight", "/retired"], "all faults are told at once")
check(shape.undeclared(in: ["size": 42]) == ["/size"], "undeclared fields are listed")
check(shape.narrowed(to: .everyone).field(named: "price") == nil, "a hidden field does not exist")
check(try shape.validator()["$and"] != nil, "MongoDB's validator is made")
