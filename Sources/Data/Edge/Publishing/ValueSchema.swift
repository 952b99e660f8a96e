import BSON
import Schema
import Units

/// The keywords of one value's schema.
struct ValueSchema {
  private let shape: Shape
  private let constraints: Constraints
  private let mayBeNull: Bool

  init(_ shape: Shape, _ constraints: Constraints, mayBeNull: Bool) {
    self.shape = shape
    self.constraints = constraints
    self.mayBeNull = mayBeNull
  }

  func write(to writer: inout JSONWriter) {
    switch shape {
    case .text, .zone, .dateTime, .sentence, .time: type("string", to: &writer)
    case .choice(let words): choice(words, to: &writer)
    case .flag: type("boolean", to: &writer)
    case .integer(let range):
      type("integer", to: &writer)
      limit(range.map { .int64($0.lowerBound) }, range.map { .int64($0.upperBound) }, to: &writer)
    case .number: type("number", to: &writer)
    case .instant: type("string", format: "date-time", to: &writer)
    case .date: type("string", format: "date", to: &writer)
    case .measure(let measure): quantity(isText: true, unit: measure.storedUnit, to: &writer)
    case .quantity: quantity(isText: false, unit: nil, to: &writer)
    case .object(let object): self.object(object, to: &writer)
    case .list(let element):
      type("array", to: &writer)
      writer.key("items")
      item(element, to: &writer)
    case .map(let element):
      type("object", to: &writer)
      writer.key("additionalProperties")
      item(element, to: &writer)
    }
    limits(to: &writer)
  }

  private func item(_ element: Shape, to writer: inout JSONWriter) {
    let inner = constraints.ofItems
    writer.object {
      ValueSchema(element, inner, mayBeNull: inner.mayBeNull).write(to: &$0)
    }
  }

  private func type(_ name: String, format: String? = nil, to writer: inout JSONWriter) {
    writer.key("type")
    if mayBeNull {
      writer.array { writer in
        writer.string(name)
        writer.string("null")
      }
    } else {
      writer.string(name)
    }
    guard let format else { return }
    writer.key("format")
    writer.string(format)
  }

  private func choice(_ words: [String], to writer: inout JSONWriter) {
    writer.key("enum")
    writer.array { writer in
      for word in words { writer.string(word) }
      if mayBeNull { writer.null() }
    }
  }

  /// One of several forms.
  private func anyOf(
    _ forms: [(inout JSONWriter) -> Void], to writer: inout JSONWriter
  ) {
    writer.key("anyOf")
    writer.array { writer in
      for form in forms { writer.object { form(&$0) } }
      guard mayBeNull else { return }
      writer.object { writer in
        writer.key("type")
        writer.string("null")
      }
    }
  }

  private func object(_ object: ObjectShape, to writer: inout JSONWriter) {
    var forms: [(inout JSONWriter) -> Void] = [{ JSONSchema.write(object, to: &$0) }]
    if let text = object.shorthand {
      forms.append { ValueSchema(text.shape, text.constraints, mayBeNull: false).write(to: &$0) }
    }
    anyOf(forms, to: &writer)
  }

  /// `{"value": 72.5, "unit": "kg"}`, and as a person writes it: `"72.5 kg"`.
  private func quantity(isText: Bool, unit: String?, to writer: inout JSONWriter) {
    var forms: [(inout JSONWriter) -> Void] = [{ writer in parts(unit, to: &writer) }]
    if isText {
      forms.append { writer in
        writer.key("type")
        writer.string("string")
        writer.key("description")
        writer.string("A number with its unit, such as \"\(unit.map { "1 \($0)" } ?? "1 kg")\".")
      }
    }
    anyOf(forms, to: &writer)
  }

  private func parts(_ unit: String?, to writer: inout JSONWriter) {
    writer.key("type")
    writer.string("object")
    writer.key("properties")
    writer.object { writer in
      for (name, type, about) in [
        ("value", "number", "The number."), ("unit", "string", "The unit's UCUM code."),
        ("text", "string", "The same as people say it, where that takes two units."),
      ] {
        writer.key(name)
        writer.object { writer in
          writer.key("type")
          writer.string(type)
          writer.key("description")
          writer.string(about)
        }
      }
    }
    writer.key("required")
    writer.array { writer in
      writer.string("value")
      writer.string("unit")
    }
    writer.key("additionalProperties")
    writer.bool(false)
  }
}

extension ValueSchema {
  private func limits(to writer: inout JSONWriter) {
    if let length = constraints.length {
      count("minLength", "maxLength", length, to: &writer)
    }
    if let pattern = constraints.pattern {
      writer.key("pattern")
      writer.string(pattern.ecma)
    }
    if let range = constraints.count {
      if case .map = shape {
        count("minProperties", "maxProperties", range, to: &writer)
      } else {
        count("minItems", "maxItems", range, to: &writer)
      }
    }
    guard shape.isNumber, let bounds = constraints.bounds else { return }
    // Beside those of the shape.
    writer.key("allOf")
    writer.array { writer in
      writer.object { limit(bounds.lower, bounds.upper, to: &$0) }
    }
  }

  private func count(
    _ least: String, _ most: String, _ range: ClosedRange<Int>, to writer: inout JSONWriter
  ) {
    writer.key(least)
    writer.integer(Int64(range.lowerBound))
    writer.key(most)
    writer.integer(Int64(range.upperBound))
  }

  private func limit(_ lower: BSONValue?, _ upper: BSONValue?, to writer: inout JSONWriter) {
    for (keyword, bound) in [("minimum", lower), ("maximum", upper)] {
      guard let bound else { continue }
      writer.key(keyword)
      if let integer = bound.int64Value {
        writer.integer(integer)
      } else {
        writer.double(bound.doubleValue ?? 0)
      }
    }
  }
}

extension Shape {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .number: true
    default: false
    }
  }
}
