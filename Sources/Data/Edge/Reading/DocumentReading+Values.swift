import BSON
import Schema
import Units

extension DocumentReading {
  mutating func value(under key: ArraySlice<UInt8>?, as shape: Shape?) throws {
    guard let shape else { return try undeclared(under: key) }
    switch (try scanner.start(), shape) {
    case (.object, .object(let fields)): try nestedObject(under: key, as: fields)
    case (.object, .measure(let measure)): try quantity(under: key, measure)
    case (.object, .map(let element)): try nestedMap(under: key, of: element)
    case (.object, let shape):
      try misplaced("an object", shape)
      try nestedObject(under: key, as: nil)
    case (.array, .list(let element)): try nestedList(under: key, of: element)
    case (.array, let shape):
      try misplaced("a list", shape)
      try nestedList(under: key, of: nil)
    default: try leaf(under: key, as: shape)
    }
  }

  /// What nobody declared is kept as it came.
  private mutating func undeclared(under key: ArraySlice<UInt8>?) throws {
    switch try scanner.start() {
    case .object: try nestedObject(under: key, as: nil)
    case .array: try nestedList(under: key, of: nil)
    case .string: builder.append(text: try scanner.string(), under: key)
    case .number:
      if let number = try number() { builder.append(number.asItCame, under: key) }
    case .literal: builder.append(try scanner.literal().map { .bool($0) } ?? .null, under: key)
    }
  }

  private mutating func nestedObject(under key: ArraySlice<UInt8>?, as shape: ObjectShape?) throws {
    builder.beginDocument(under: key)
    try object(shape)
    builder.endDocument()
  }

  private mutating func nestedList(under key: ArraySlice<UInt8>?, of element: Shape?) throws {
    builder.beginArray(under: key)
    try list(of: element)
    builder.endArray()
  }

  private mutating func misplaced(_ got: String, _ shape: Shape) throws {
    try note(
      "The value is not \(shape.expectation).", got: got, expected: shape.expectation)
  }

  private mutating func leaf(under key: ArraySlice<UInt8>?, as shape: Shape) throws {
    guard let written = try written() else { return }
    if isChange, case .null = written { return builder.append(.null, under: key) }
    if case .object(let fields) = shape, case .text = written, let field = fields.shorthand {
      return try shorthand(written, under: key, for: field, of: fields)
    }
    do throws(Fault) {
      builder.append(try scalars.stored(written, as: shape), under: key)
    } catch {
      try note(error.inside(pointer))
    }
  }

  /// A text in place of an object. In a patch it takes the place of what was declared there
  /// (RFC 7396), so the other fields are taken away.
  private mutating func shorthand(
    _ written: Written, under key: ArraySlice<UInt8>?, for field: FieldOutline,
    of shape: ObjectShape
  ) throws {
    let value: BSONValue
    do throws(Fault) {
      value = try scalars.stored(written, as: field.shape)
    } catch {
      return try note(error.inside(pointer))
    }
    builder.beginDocument(under: key)
    builder.append(value, under: field.storedBytes)
    for other in shape.fields where isChange && other.storedKey != field.storedKey {
      builder.append(.null, under: other.storedBytes)
    }
    builder.endDocument()
  }

  /// Nil when the value is a number that cannot be kept; its fault is noted.
  private mutating func written() throws -> Written? {
    switch try scanner.start() {
    case .string: return .text(String(decoding: try scanner.string(), as: UTF8.self))
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
  private mutating func quantity(under key: ArraySlice<UInt8>?, _ measure: Measure) throws {
    var parts = DocumentReading(takingOver: self)
    let written = try parts.openObject()
    scanner = parts.scanner
    for fault in parts.faults { try note(fault) }
    guard parts.faults.isEmpty else { return }
    do throws(Fault) {
      builder.append(.double(try scalars.stored(written, measure)), under: key)
    } catch {
      try note(error.inside(pointer))
    }
  }

  private mutating func openObject() throws -> BSONDocument {
    try object(nil)
    return faults.isEmpty ? try builder.finish() : [:]
  }
}

extension ExactNumber {
  fileprivate var asItCame: BSONValue {
    switch self {
    case .integer(let integer): .int64(integer)
    case .double(let double): .double(double)
    }
  }
}
