import BSON

/// The keywords of one `$jsonSchema`, in the order in which they are set.
struct Keywords {
  private var keywords: [(String, BSONValue)] = []

  init(types: [String], mayBeNull: Bool) {
    let names = (mayBeNull ? types + ["null"] : types).map { BSONValue.string($0) }
    set("bsonType", names.count == 1 ? names[0] : .array(names.asArray))
  }

  mutating func set(_ keyword: String, _ value: BSONValue) {
    keywords.append((keyword, value))
  }

  mutating func set(_ minimum: BSONValue, _ maximum: BSONValue) {
    set("minimum", minimum)
    set("maximum", maximum)
  }

  /// Neither infinite nor NaN, which is less than all numbers.
  mutating func setFinite() {
    set(.double(-.greatestFiniteMagnitude), .double(.greatestFiniteMagnitude))
  }

  mutating func setQuantity() throws(BSONError) {
    var number = Keywords(types: ["int", "double"], mayBeNull: false)
    number.setFinite()
    let codes = Set(AnyQuantity.kinds.map { $0.storedCode }).sorted().map { BSONValue.string($0) }
    set("required", ["value", "unit"])
    set(
      "properties",
      [
        "value": .document(try number.finish()),
        "unit": ["bsonType": "string", "enum": .array(codes.asArray)],
      ])
  }

  /// Bounds of dates and texts are not among them: `$jsonSchema` has none.
  mutating func set(_ constraints: Constraints, isMap: Bool) {
    if let length = constraints.length {
      set("minLength", .int64(Int64(length.lowerBound)))
      set("maxLength", .int64(Int64(length.upperBound)))
    }
    if let pattern = constraints.pattern { set("pattern", .string(pattern.pcre)) }
    if let count = constraints.count {
      set(isMap ? "minProperties" : "minItems", .int64(Int64(count.lowerBound)))
      set(isMap ? "maxProperties" : "maxItems", .int64(Int64(count.upperBound)))
    }
    guard let bounds = constraints.bounds, bounds.areNumbers else { return }
    // Beside those of the shape.
    var limits: BSONDocument = [:]
    if let lower = bounds.lower { limits = ["minimum": lower] }
    if let upper = bounds.upper {
      limits = bounds.lower.map { ["minimum": $0, "maximum": upper] } ?? ["maximum": upper]
    }
    set("allOf", [.document(limits)])
  }

  func finish() throws(BSONError) -> BSONDocument { try BSONDocument(keywords) }
}

extension Bounds {
  /// Whether `$jsonSchema` can say them.
  var areNumbers: Bool {
    (lower ?? upper)?.doubleValue != nil || (lower ?? upper)?.int64Value != nil
  }
}
