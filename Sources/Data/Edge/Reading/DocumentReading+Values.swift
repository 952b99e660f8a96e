import BSON
import Schema
import Units

extension DocumentReading {
  mutating func value(under key: String?, as shape: Shape?) throws {
    switch (try scanner.start(), shape) {
    case (.object, .object(let fields)?): try nestedObject(under: key, as: fields)
    case (.object, .measure(let measure)?): try quantity(under: key, measure)
    case (.object, .map(let element)?): try nestedMap(under: key, of: element)
    case (.object, let shape):
      try misplaced("an object", shape)
      try nestedObject(under: key, as: nil)
    case (.array, .list(let element)?): try nestedList(under: key, of: element)
    case (.array, let shape):
      try misplaced("a list", shape)
      try nestedList(under: key, of: nil)
    default: try leaf(under: key, as: shape)
    }
  }

  private mutating func nestedObject(under key: String?, as shape: ObjectShape?) throws {
    if let key { builder.beginDocument(key) } else { builder.beginDocument() }
    try object(shape)
    builder.endDocument()
  }

  private mutating func nestedList(under key: String?, of element: Shape?) throws {
    if let key { builder.beginArray(key) } else { builder.beginArray() }
    try list(of: element)
    builder.endArray()
  }

  private mutating func misplaced(_ got: String, _ shape: Shape?) throws {
    guard let shape else { return }
    try note(
      "The value is not \(shape.expectation).", got: got, expected: shape.expectation)
  }

  private mutating func leaf(under key: String?, as shape: Shape?) throws {
    guard let written = try written() else { return }
    guard let shape else { return append(written.asItCame, under: key) }
    if isChange, case .null = written { return append(.null, under: key) }
    if case .object(let fields) = shape, case .text = written, let field = fields.shorthand {
      return try shorthand(written, under: key, for: field, of: fields)
    }
    do throws(Fault) {
      append(try scalars.stored(written, as: shape, at: pointer), under: key)
    } catch {
      try note(error)
    }
  }

  /// A text in place of an object. In a patch it takes the place of what was declared there
  /// (RFC 7396), so the other fields are taken away.
  private mutating func shorthand(
    _ written: Written, under key: String?, for field: FieldOutline, of shape: ObjectShape
  ) throws {
    let value: BSONValue
    do throws(Fault) {
      value = try scalars.stored(written, as: field.shape, at: pointer)
    } catch {
      return try note(error)
    }
    if let key { builder.beginDocument(key) } else { builder.beginDocument() }
    append(value, under: field.storedKey)
    for other in shape.fields where isChange && other.storedKey != field.storedKey {
      append(.null, under: other.storedKey)
    }
    builder.endDocument()
  }

  /// Without a key the value is the next of a list.
  private mutating func append(_ value: BSONValue, under key: String?) {
    if let key { builder.append(key, value) } else { builder.append(value) }
  }

  /// Nil when the value is a number that cannot be kept; its fault is noted.
  private mutating func written() throws -> Written? {
    switch try scanner.start() {
    case .string: return .text(try scanner.string())
    case .number: return try number().map { .number($0) }
    default: return try scanner.literal().map { .flag($0) } ?? .null
    }
  }

  private mutating func number() throws -> ExactNumber? {
    let literal = try scanner.number()
    if let number = ExactNumber(literal) { return number }
    try note(
      "The number cannot be kept exactly.", got: String(decoding: literal, as: UTF8.self),
      expected: "a 64-bit integer, or a number of at most 17 digits within a double's range",
      hint: "Round it, or send it as a string.")
    return nil
  }

  /// `{"value": 20, "unit": "[foz_us]"}`
  private mutating func quantity(under key: String?, _ measure: Measure) throws {
    var parts = DocumentReading(takingOver: self)
    let written = try parts.openObject()
    scanner = parts.scanner
    for fault in parts.faults { try note(fault) }
    guard parts.faults.isEmpty else { return }
    do throws(Fault) {
      append(.double(try scalars.stored(written, measure, at: pointer)), under: key)
    } catch {
      try note(error)
    }
  }

  private mutating func openObject() throws -> BSONDocument {
    try object(nil)
    return faults.isEmpty ? try builder.finish() : [:]
  }
}

extension Written {
  /// The value of a field that nobody declared.
  fileprivate var asItCame: BSONValue {
    switch self {
    case .text(let text): .string(text)
    case .number(.integer(let integer)): .int64(integer)
    case .number(.double(let double)): .double(double)
    case .flag(let flag): .bool(flag)
    case .null: .null
    }
  }
}
