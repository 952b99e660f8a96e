import BSON
import Schema
import Time
import Units

/// Turns one written value into the BSON of the field that declares it.
struct DeclaredScalar {
  let zone: @Sendable (String) -> ZoneID?
  /// The marks of numbers inside texts.
  let numbers: NumberMarks

  func stored(
    _ written: Written, as shape: Shape, at pointer: String
  ) throws(Fault) -> BSONValue {
    switch (shape, written) {
    case (.text, .text(let text)): return .string(text)
    case (.flag, .flag(let flag)): return .bool(flag)
    case (.number, .number(.double(let double))): return .double(double)
    case (.number, .number(.integer(let integer))): return .double(Double(integer))
    case (.integer(let range), .number(.integer(let integer)))
    where range?.contains(integer) != false:
      return .int64(integer)
    case (.choice(let words), .text(let text)):
      return .string(try choice(text, of: words, shape, at: pointer))
    case (.instant, .text(let text)):
      return try parsed(written, shape, pointer) {
        .datetime(milliseconds: try Instant(rfc3339: text).milliseconds)
      }
    case (.date, .text(let text)):
      return try parsed(written, shape, pointer) {
        .string(try PlainDate(parsing: text).description)
      }
    case (.zone, .text(let text)):
      guard let id = zone(text) else { throw written.misfit(shape, at: pointer) }
      return .string(id.name)
    case (.measure(let measure), .text(let text)):
      return .double(try quantity(text, measure, shape, at: pointer))
    case (.measure(let measure), .number):
      throw written.misfit(
        shape, at: pointer,
        hint: "Write the unit too: \"\(written.excerpt) \(measure.storedUnit)\".")
    case (_, .null):
      throw written.misfit(shape, at: pointer, hint: "Leave the field out instead.")
    default:
      throw written.misfit(shape, at: pointer)
    }
  }

  /// The number of `{"value": 20, "unit": "[foz_us]"}` in the field's stored unit.
  func stored(
    _ quantity: BSONDocument, _ measure: Measure, at pointer: String
  ) throws(Fault) -> Double {
    let (value, unit) = try parts(of: quantity, measure, at: pointer)
    let converted: Double
    do {
      converted = try measure.convert(value, unit)
    } catch {
      throw Fault(
        pointer: pointer + "/unit", "The unit is not one of this field.",
        got: Written.text(unit).excerpt, expected: measure.expectation, hint: error.advice)
    }
    return try bounded(converted, measure, got: "\(value) \(unit)", at: pointer)
  }

  private func parts(
    of quantity: BSONDocument, _ measure: Measure, at pointer: String
  ) throws(Fault) -> (value: Double, unit: String) {
    guard let value = quantity["value"], let unit = quantity["unit"], quantity.count == 2 else {
      let keys = quantity.map(\.key).joined(separator: ", ")
      throw Fault(
        pointer: pointer, "The object is not a quantity.",
        got: keys.isEmpty ? "an empty object" : "an object of \(Written.excerpt(keys))",
        expected: "{\"value\": a number, \"unit\": a UCUM code such as \"\(measure.storedUnit)\"}")
    }
    guard let number = value.doubleValue else {
      throw Fault(
        pointer: pointer + "/value", "The value is not a number.", got: value.excerpt,
        expected: "a number",
        hint: value.stringValue.map { _ in "Write the number without quotes." })
    }
    guard let name = unit.stringValue else {
      throw Fault(
        pointer: pointer + "/unit", "The unit is not text.", got: unit.excerpt,
        expected: "a UCUM code such as \"\(measure.storedUnit)\"")
    }
    return (number, name)
  }

  private func bounded(
    _ value: Double, _ measure: Measure, got: String, at pointer: String
  ) throws(Fault) -> Double {
    guard measure.allows(value) else {
      throw Fault(
        pointer: pointer, "The quantity is out of range.", got: got,
        expected: measure.expectation)
    }
    return value
  }

  private func choice(
    _ text: String, of words: [String], _ shape: Shape, at pointer: String
  ) throws(Fault) -> String {
    if words.contains(text) { return text }
    let hint = NearMatch.of(text, among: words).map { "Did you mean \"\($0)\"?" }
    throw Written.text(text).misfit(shape, at: pointer, hint: hint)
  }

  private func quantity(
    _ text: String, _ measure: Measure, _ shape: Shape, at pointer: String
  ) throws(Fault) -> Double {
    let value: Double
    do {
      value = try measure.parse(text, numbers)
    } catch {
      throw Written.text(text).misfit(shape, at: pointer, hint: error.advice)
    }
    return try bounded(value, measure, got: Written.text(text).excerpt, at: pointer)
  }

  private func parsed(
    _ written: Written, _ shape: Shape, _ pointer: String, _ parse: () throws -> BSONValue
  ) throws(Fault) -> BSONValue {
    do {
      return try parse()
    } catch {
      throw written.misfit(shape, at: pointer, hint: "\(error)")
    }
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
