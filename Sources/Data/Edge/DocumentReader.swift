package import BSON
package import Schema
package import Time

/// Reads JSON from outside into a document's bytes, in one pass, guided by a declaration.
///
/// Declared fields are converted (`"137 lb"` becomes kilograms under `massKg`); fields that no
/// declaration names are kept as they came: same keys, same order, same type and value.
package struct DocumentReader: Sendable {
  private let zone: @Sendable (String) -> ZoneID?

  /// - Parameter zone: the time zone that a name means, in its canonical spelling; nil when there
  ///   is none.
  package init(zone: @escaping @Sendable (String) -> ZoneID?) {
    self.zone = zone
  }

  /// What the JSON is.
  package enum Purpose: Sendable {
    /// A whole document: required fields must be there, and null is no declared value.
    case whole
    /// A merge patch (RFC 7396): null takes a field away, and nothing is required.
    case patch
  }

  /// What becomes of fields that no declaration names (RFC 7240's `handling` preference).
  package enum Handling: Sendable {
    case lenient
    case strict
  }

  /// - Throws: every fault with its pointer; text that is not JSON is one fault with its offset.
  package func read(
    _ json: [UInt8], as shape: ObjectShape, for purpose: Purpose = .whole,
    handling: Handling = .lenient
  ) throws(Faults) -> BSONDocument {
    var reading = Reading(json, purpose: purpose, handling: handling, zone: zone)
    let document = reading.document(as: shape)
    if let faults = Faults(reading.faults, isMalformed: reading.isMalformed) { throw faults }
    guard let document else { throw Faults(Fault(pointer: "", "There is no document.")) }
    return document
  }
}

/// One reading of one text. A fault never stops the reading, so that all are found: what is
/// built beside a fault is thrown away at the end.
private struct Reading {
  private var scanner: JSONScanner
  private var builder = BSONBuilder()
  private var path: [String] = []
  private(set) var faults: [Fault] = []
  private(set) var isMalformed = false
  private let purpose: DocumentReader.Purpose
  private let handling: DocumentReader.Handling
  private let scalars: DeclaredScalar

  init(
    _ json: [UInt8], purpose: DocumentReader.Purpose, handling: DocumentReader.Handling,
    zone: @escaping @Sendable (String) -> ZoneID?
  ) {
    scanner = JSONScanner(json)
    self.purpose = purpose
    self.handling = handling
    scalars = DeclaredScalar(zone: zone)
  }

  /// Nesting that would be too deep to go on reading.
  private struct TooDeep: Error {}

  mutating func document(as shape: ObjectShape) -> BSONDocument? {
    do {
      guard try scanner.start() == .object else { throw scanner.wrong("an object") }
      try object(shape)
      try scanner.end()
      return try finish()
    } catch let error as JSONScanner.NotJSON {
      isMalformed = true
      faults.append(
        Fault(
          pointer: pointer, "The body is not JSON at byte \(error.offset).",
          expected: error.expected))
    } catch is TooDeep {
      faults.append(
        Fault(
          pointer: pointer, "The document is nested too deeply.",
          expected: "at most \(DocumentLimits.depth) levels"))
    } catch {
      faults.append(Fault(pointer: "", "The document cannot be kept: \(error)"))
    }
    return nil
  }

  private mutating func finish() throws(BSONError) -> BSONDocument? {
    guard faults.isEmpty else { return nil }
    let document = try builder.finish()
    if let fault = DocumentLimits.fault(of: document) { faults.append(fault) }
    return document
  }

  // MARK: Objects and lists

  private mutating func object(_ shape: ObjectShape?) throws {
    guard path.count < DocumentLimits.depth else { throw TooDeep() }
    try scanner.expect("{")
    var seen: Set<KeyBytes> = []
    if !scanner.take("}") {
      repeat { try member(of: shape, seen: &seen) } while scanner.take(",")
      try scanner.expect("}")
    }
    requireFields(of: shape, seen)
  }

  private mutating func member(of shape: ObjectShape?, seen: inout Set<KeyBytes>) throws {
    let key = try scanner.string()
    try scanner.expect(":")
    path.append(key)
    defer { path.removeLast() }
    if !seen.insert(KeyBytes(key)).inserted {
      faults.append(Fault(pointer: pointer, "The key is there twice.", got: key))
    }
    let field = shape?.field(named: key)
    if let fault = fault(of: key, field, in: shape) {
      faults.append(fault)
      return try value(under: "-", as: nil)
    }
    try value(under: field?.storedKey ?? key, as: field?.shape)
  }

  private func fault(of key: String, _ field: FieldOutline?, in shape: ObjectShape?) -> Fault? {
    if let fault = KeyRules.fault(of: key, at: pointer) { return fault }
    if field?.presence == .assigned {
      return Fault(
        pointer: pointer, "The service sets this field itself.", got: key,
        hint: "Leave it out.")
    }
    guard field == nil, let shape else { return nil }
    if let owner = shape.field(storedAs: key) {
      return Fault(
        pointer: pointer, "The key is how \"\(owner.name)\" is stored.", got: key,
        hint: "Write \"\(owner.name)\" with its unit.")
    }
    guard handling == .strict else { return nil }
    return Fault(
      pointer: pointer, "No field of this name is declared.", got: key,
      hint: shape.nearMatch(for: key).map { "Did you mean \"\($0)\"?" })
  }

  private mutating func requireFields(of shape: ObjectShape?, _ seen: Set<KeyBytes>) {
    guard purpose == .whole, let shape else { return }
    for field in shape.fields
    where field.presence == .required && !seen.contains(KeyBytes(field.name)) {
      faults.append(.missing(field, in: path))
    }
  }

  private mutating func list(of element: Shape?) throws {
    guard path.count < DocumentLimits.depth else { throw TooDeep() }
    try scanner.expect("[")
    if scanner.take("]") { return }
    var index = 0
    repeat {
      path.append(String(index))
      defer { path.removeLast() }
      try value(under: nil, as: element)
      index += 1
    } while scanner.take(",")
    try scanner.expect("]")
  }

  // MARK: Values

  private mutating func value(under key: String?, as shape: Shape?) throws {
    switch (try scanner.start(), shape) {
    case (.object, .object(let fields)?): try nestedObject(under: key, as: fields)
    case (.object, .measure(let measure)?): try quantity(under: key, measure)
    case (.object, let shape):
      misplaced("an object", shape)
      try nestedObject(under: key, as: nil)
    case (.array, .list(let element)?): try nestedList(under: key, of: element)
    case (.array, let shape):
      misplaced("a list", shape)
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

  private mutating func misplaced(_ got: String, _ shape: Shape?) {
    guard let shape else { return }
    faults.append(
      Fault(
        pointer: pointer, "The value is not \(shape.expectation).", got: got,
        expected: shape.expectation))
  }

  private mutating func leaf(under key: String?, as shape: Shape?) throws {
    guard let written = try written() else { return }
    guard let shape else { return append(written.asItCame, under: key) }
    if purpose == .patch, case .null = written { return append(.null, under: key) }
    do throws(Fault) {
      append(try scalars.stored(written, as: shape, at: pointer), under: key)
    } catch {
      faults.append(error)
    }
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
    faults.append(
      Fault(
        pointer: pointer, "The number cannot be kept exactly.",
        got: String(decoding: literal.prefix(40), as: UTF8.self),
        expected: "a 64-bit integer, or a decimal that a double prints back",
        hint: "Send it as a string."))
    return nil
  }

  /// `{"value": 20, "unit": "[foz_us]"}`
  private mutating func quantity(under key: String?, _ measure: Measure) throws {
    var parts = Reading(takingOver: self)
    let written = try parts.openObject()
    scanner = parts.scanner
    do throws(Fault) {
      append(.double(try scalars.stored(written, measure, at: pointer)), under: key)
    } catch {
      faults.append(error)
    }
  }

  /// A reading of one value by itself, from where another one stands.
  private init(takingOver other: Reading) {
    scanner = other.scanner
    path = other.path
    purpose = .patch
    handling = .lenient
    scalars = other.scalars
  }

  private mutating func openObject() throws -> BSONDocument {
    try object(nil)
    return faults.isEmpty ? try builder.finish() : [:]
  }

  private var pointer: String { JSONPointer.text(path) }
}

/// A key as bytes: Swift calls "é" equal to "e" with an accent behind it, JSON does not.
private struct KeyBytes: Hashable {
  private let bytes: [UInt8]

  init(_ key: String) {
    bytes = Array(key.utf8)
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
