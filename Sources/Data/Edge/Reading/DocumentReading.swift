import BSON
import Schema
import Time

/// One reading of one text. A fault never stops the reading, so that all are found: what is
/// built beside a fault is thrown away at the end.
struct DocumentReading {
  var scanner: JSONScanner
  var builder = BSONBuilder()
  private var path: [String] = []
  var faults: [Fault] = []
  private(set) var isMalformed = false
  let purpose: DocumentReader.Purpose
  private let handling: DocumentReader.Handling
  let scalars: DeclaredScalar

  init(
    _ json: [UInt8], purpose: DocumentReader.Purpose, handling: DocumentReader.Handling,
    zone: @escaping @Sendable (String) -> ZoneID?
  ) {
    scanner = JSONScanner(json)
    self.purpose = purpose
    self.handling = handling
    scalars = DeclaredScalar(zone: zone)
  }

  /// A reading of one value by itself, from where another one stands.
  init(takingOver other: DocumentReading) {
    scanner = other.scanner
    path = other.path
    purpose = .patch
    handling = .lenient
    scalars = other.scalars
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

  mutating func object(_ shape: ObjectShape?) throws {
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

  mutating func list(of element: Shape?) throws {
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

  var pointer: String { JSONPointer.text(path) }
}

/// A key as bytes: Swift calls "é" equal to "e" with an accent behind it, JSON does not.
private struct KeyBytes: Hashable {
  private let bytes: [UInt8]

  init(_ key: String) {
    bytes = Array(key.utf8)
  }
}
