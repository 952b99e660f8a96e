import BSON

/// Renders shapes as MongoDB's `$jsonSchema`.
enum ServerSchema {
  static func object(
    _ shape: ObjectShape, mayBeNull: Bool
  ) throws(BSONError) -> BSONDocument {
    guard let variants = shape.variants else { return try fields(of: shape, mayBeNull: mayBeNull) }
    var kinds: [BSONValue] = [try kind(nil, variants.tag, shape)]
    for word in variants.kinds {
      kinds.append(try kind(word, variants.tag, variants.shape(word) ?? shape))
    }
    return ["anyOf": .array(try BSONArray(mayBeNull ? kinds + [["bsonType": "null"]] : kinds))]
  }

  /// Documents of one kind; without a word, those that name none.
  private static func kind(
    _ word: String?, _ tag: String, _ shape: ObjectShape
  ) throws(BSONError) -> BSONValue {
    let named: BSONDocument =
      if let word {
        ["required": [.string(tag)], "properties": try pairs([(tag, ["enum": [.string(word)]])])]
      } else {
        ["properties": try pairs([(tag, ["bsonType": "null"])])]
      }
    return ["allOf": [.document(named), .document(try fields(of: shape, mayBeNull: false))]]
  }

  private static func fields(
    of shape: ObjectShape, mayBeNull: Bool
  ) throws(BSONError) -> BSONDocument {
    var schema = Keywords(types: ["object"], mayBeNull: mayBeNull)
    let required = shape.fields.filter { $0.presence == .required }
    if !required.isEmpty {
      schema.set("required", .array(try BSONArray(required.map { .string($0.storedKey) })))
    }
    var properties: [(String, BSONValue)] = []
    for field in shape.fields {
      let schema = try value(
        field.shape, field.constraints, mayBeNull: field.presence != .required)
      properties.append((field.storedKey, .document(schema)))
    }
    schema.set("properties", try pairs(properties))
    return try schema.finish()
  }

  static func value(
    _ shape: Shape, _ constraints: Constraints, mayBeNull: Bool
  ) throws(BSONError) -> BSONDocument {
    switch shape {
    case .object(let object): return try self.object(object, mayBeNull: mayBeNull)
    case .sentence: return try sentence(mayBeNull: mayBeNull)
    default: break
    }
    var schema = Keywords(types: shape.serverTypes, mayBeNull: mayBeNull)
    switch shape {
    case .choice(let words):
      let allowed = words.map { BSONValue.string($0) } + (mayBeNull ? [.null] : [])
      schema.set("enum", .array(try BSONArray(allowed)))
    case .integer(let range?): schema.set(.int64(range.lowerBound), .int64(range.upperBound))
    case .time: schema.set(0, .int32(86_399_999))
    case .number: schema.setFinite()
    case .measure(let measure):
      guard let bounds = measure.bounds else {
        schema.setFinite()
        break
      }
      schema.set(.double(bounds.lowerBound), .double(bounds.upperBound))
    case .quantity: try schema.setQuantity()
    case .date: schema.set("pattern", .string(#"^\#(date)\z"#))
    case .dateTime: schema.set("pattern", .string(#"^\#(date)T\#(time)\z"#))
    case .zone:
      schema.set("maxLength", 64)
      schema.set("pattern", .string(#"^\#(zonePart)(/\#(zonePart))*\z"#))
    case .list(let element):
      schema.set("items", .document(try item(element, constraints)))
    case .map(let element):
      schema.set("additionalProperties", .document(try item(element, constraints)))
    default: break
    }
    schema.set(constraints, isMap: shape.isMap)
    return try schema.finish()
  }

  private static func item(
    _ shape: Shape, _ constraints: Constraints
  ) throws(BSONError) -> BSONDocument {
    try value(shape, constraints.ofItems, mayBeNull: constraints.ofItems.mayBeNull)
  }

  /// A text, or a list of texts and quantities.
  private static func sentence(mayBeNull: Bool) throws(BSONError) -> BSONDocument {
    let quantity = try value(.quantity, Constraints(), mayBeNull: false)
    let part: BSONValue = ["anyOf": [["bsonType": "string"], .document(quantity)]]
    var forms: [BSONValue] = [["bsonType": "string"], ["bsonType": "array", "items": part]]
    if mayBeNull { forms.append(["bsonType": "null"]) }
    return ["anyOf": .array(try BSONArray(forms))]
  }

  private static func pairs(
    _ pairs: [(String, BSONValue)]
  ) throws(BSONError) -> BSONValue {
    .document(try BSONDocument(pairs))
  }

  // The years 1 to 9999; that the day is in the calendar it cannot say.
  private static let date = "(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
  private static let time = #"([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\.[0-9]{3})?"#
  private static let zonePart = #"(?!\.+(/|\z))[A-Za-z0-9._+-]+"#
}

extension Shape {
  /// As `fits` has them.
  fileprivate var serverTypes: [String] {
    switch self {
    case .text, .choice, .date, .dateTime, .zone, .sentence: ["string"]
    case .flag: ["bool"]
    case .integer, .time: ["int", "long"]
    case .number, .measure: ["int", "double"]
    case .instant: ["date"]
    case .quantity, .object, .map: ["object"]
    case .list: ["array"]
    }
  }

  fileprivate var isMap: Bool { if case .map = self { true } else { false } }
}
