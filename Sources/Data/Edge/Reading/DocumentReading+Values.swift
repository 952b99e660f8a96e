import BSON
import Schema
import Units

extension DocumentReading {
  mutating func value(as shape: Shape?, from scanner: inout JSONScanner) throws {
    guard let shape else { return try undeclared(from: &scanner) }
    switch (try scanner.start(), shape) {
    case (.object, .object(let fields)): try nestedObject(as: fields, from: &scanner)
    case (.object, .measure(let measure)): try quantity(measure, from: &scanner)
    case (.object, .map(let element)): try nestedMap(of: element, from: &scanner)
    case (.object, let shape):
      try misplaced("an object", shape, at: scanner)
      try nestedObject(as: nil, from: &scanner)
    case (.array, .list(let element)): try nestedList(of: element, from: &scanner)
    case (.array, let shape):
      try misplaced("a list", shape, at: scanner)
      try nestedList(of: nil, from: &scanner)
    case (.string, let shape): try text(as: shape, from: &scanner)
    case (.number, let shape):
      try number(from: &scanner).map { try leaf(.number($0), as: shape, at: scanner) }
    case (.literal, let shape):
      try leaf(try scanner.literal().map { .flag($0) } ?? .null, as: shape, at: scanner)
    }
  }

  /// What nobody declared is kept as it came.
  mutating func undeclared(from scanner: inout JSONScanner) throws {
    switch try scanner.start() {
    case .object: try nestedObject(as: nil, from: &scanner)
    case .array: try nestedList(of: nil, from: &scanner)
    case .string:
      let text = try scanner.string()
      builder.add(text: scanner.bytes.span.extracting(text))
    case .number: if let number = try number(from: &scanner) { add(number) }
    case .literal: builder.add(try scanner.literal().map { .bool($0) } ?? .null)
    }
  }

  private mutating func nestedObject(
    as shape: ObjectShape?, from scanner: inout JSONScanner
  ) throws {
    builder.beginNextDocument()
    try object(shape, from: &scanner)
    builder.endDocument()
  }

  private mutating func nestedList(
    of element: Shape?, from scanner: inout JSONScanner
  ) throws {
    builder.beginNextArray()
    try list(of: element, from: &scanner)
    builder.endArray()
  }

  private mutating func misplaced(_ got: String, _ shape: Shape, at scanner: JSONScanner) throws {
    try note(
      at: scanner, "The value is not \(shape.expectation).", got: got, expected: shape.expectation)
  }

  private mutating func text(as shape: Shape, from scanner: inout JSONScanner) throws {
    let token = try scanner.string()
    let bytes = scanner.bytes.span.extracting(token)
    if shape.isStored(asWritten: bytes) {
      builder.add(text: bytes)
    } else if let value = scalars.plain(bytes, as: shape) {
      builder.add(value)
    } else {
      try leaf(.text(scanner.text(token)), as: shape, at: scanner)
    }
  }

  private mutating func leaf(
    _ written: Written, as shape: Shape, at scanner: JSONScanner
  ) throws {
    if isChange, case .null = written { return builder.add(.null) }
    if case .object(let fields) = shape, case .text = written, let field = fields.shorthand {
      return try shorthand(written, for: field, of: fields, at: scanner)
    }
    do throws(Fault) {
      builder.add(try scalars.stored(written, as: shape))
    } catch {
      try note(error.inside(pointer(at: scanner)))
    }
  }

  /// A text in place of an object. In a patch it takes the place of what was declared there
  /// (RFC 7396), so the other fields are taken away.
  private mutating func shorthand(
    _ written: Written, for field: FieldOutline, of shape: ObjectShape,
    at scanner: JSONScanner
  ) throws {
    let value: BSONValue
    do throws(Fault) {
      value = try scalars.stored(written, as: field.shape)
    } catch {
      return try note(error.inside(pointer(at: scanner)))
    }
    builder.beginNextDocument()
    builder.append(field.storedKey, value)
    for other in shape.fields where isChange && other.storedKey != field.storedKey {
      builder.append(other.storedKey, .null)
    }
    builder.endDocument()
  }

  /// Nil when the number cannot be kept; its fault is noted.
  private mutating func number(from scanner: inout JSONScanner) throws -> ExactNumber? {
    let written = try scanner.number()
    if let number = ExactNumber(written, from: &scanner) { return number }
    try note(
      at: scanner, "The number cannot be kept exactly.", got: scanner.text(written.token),
      expected: "a 64-bit integer, or a number of at most 17 digits within a double's range",
      hint: "Round it, or send it as a string.")
    return nil
  }

  /// `{"value": 20, "unit": "[foz_us]"}`
  private mutating func quantity(_ measure: Measure, from scanner: inout JSONScanner) throws {
    var parts = DocumentReading(takingOver: &self)
    let written = Result { try parts.openObject(from: &scanner) }
    goOn(behind: parts)
    let quantity = try written.get()
    for fault in parts.faults { try note(fault) }
    guard parts.faults.isEmpty else { return }
    do throws(Fault) {
      builder.add(.double(try scalars.stored(quantity, measure)))
    } catch {
      try note(error.inside(pointer(at: scanner)))
    }
  }

  private mutating func openObject(
    from scanner: inout JSONScanner
  ) throws -> BSONDocument {
    try object(nil, from: &scanner)
    return faults.isEmpty ? try builder.finish() : [:]
  }

  /// As it came.
  private mutating func add(_ number: ExactNumber) {
    switch number {
    case .integer(let integer): builder.add(integer: integer)
    case .double(let double): builder.add(double: double)
    }
  }
}
