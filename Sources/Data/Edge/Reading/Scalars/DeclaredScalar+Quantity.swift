import BSON
import Schema
import Units

// A quantity comes as a text or as an object; both mean the same, and are refused alike.

extension DeclaredScalar {
  /// The number of `"16 fl oz"` in the field's stored unit.
  func quantity(
    _ text: String, _ measure: Measure, _ shape: Shape
  ) throws(Fault) -> Double {
    let value: Double
    do {
      value = try measure.parse(text, numbers)
    } catch {
      throw Written.text(text).misfit(shape, hint: error.advice)
    }
    return try bounded(value, measure, got: Written.text(text).excerpt)
  }

  /// The number of `{"value": 20, "unit": "[foz_us]"}` in the field's stored unit. A `text` beside
  /// them, as readers are shown it, may stand there if it says the same.
  func stored(
    _ quantity: BSONDocument, _ measure: Measure
  ) throws(Fault) -> Double {
    let (value, unit) = try parts(of: quantity, measure)
    let converted: Double
    do {
      converted = try measure.convert(value, unit)
    } catch {
      throw Fault(
        pointer: "/unit", "The unit is not one of this field.",
        got: Written.text(unit).excerpt, expected: measure.expectation, hint: error.advice)
    }
    if let text = quantity["text"] { try check(text, says: converted, measure) }
    return try bounded(converted, measure, got: "\(value) \(unit)")
  }

  private func check(
    _ text: BSONValue, says value: Double, _ measure: Measure
  ) throws(Fault) {
    if let text = text.stringValue, measure.isSaid(value, text, numbers) { return }
    throw Fault(
      pointer: "/text", "The text says something else than value and unit.",
      got: text.excerpt, expected: "the same in words, or no text",
      hint: "Leave the text out, or write it alone in place of the object.")
  }

  private func parts(
    of quantity: BSONDocument, _ measure: Measure
  ) throws(Fault) -> (value: Double, unit: String) {
    let others = quantity.filter { !["value", "unit", "text"].contains($0.key) }
    guard let value = quantity["value"], let unit = quantity["unit"], others.isEmpty else {
      let keys = quantity.map(\.key).joined(separator: ", ")
      throw Fault(
        pointer: "", "The object is not a quantity.",
        got: keys.isEmpty ? "an empty object" : "an object of \(Written.excerpt(keys))",
        expected: "{\"value\": a number, \"unit\": a UCUM code such as \"\(measure.storedUnit)\"}")
    }
    guard let number = value.doubleValue else {
      throw Fault(
        pointer: "/value", "The value is not a number.", got: value.excerpt,
        expected: "a number",
        hint: value.stringValue.map { _ in "Write the number without quotes." })
    }
    guard let name = unit.stringValue else {
      throw Fault(
        pointer: "/unit", "The unit is not text.", got: unit.excerpt,
        expected: "a UCUM code such as \"\(measure.storedUnit)\"")
    }
    return (number, name)
  }

  private func bounded(
    _ value: Double, _ measure: Measure, got: String
  ) throws(Fault) -> Double {
    guard let bounded = measure.bounded(value) else {
      throw Fault(
        pointer: "", "The quantity is out of range.", got: got,
        expected: measure.expectation)
    }
    return bounded
  }
}

extension BSONValue {
  /// A part of what should be a quantity, for a message.
  fileprivate var excerpt: String {
    switch self {
    case .string(let text): Written.text(text).excerpt
    case .document: "an object"
    case .array: "a list"
    case .bool(let flag): "\(flag)"
    case .null: "null"
    default: doubleValue.map { "\($0)" } ?? "another value"
    }
  }
}
