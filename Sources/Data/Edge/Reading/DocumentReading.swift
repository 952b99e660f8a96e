import BSON
import Schema
import Units

/// One reading of one text. A fault never stops the reading, so that all are found: what is
/// built beside a fault is thrown away at the end.
struct DocumentReading {
  var scanner: JSONScanner
  var builder = BSONBuilder()
  var path: [String] = []
  var faults: [Fault] = []
  /// Where fields were written by a former name: their places by their present names, and the key.
  private(set) var formerNames: [(place: [String], key: String)] = []
  private(set) var isMalformed = false
  private let purpose: DocumentReader.Purpose
  /// Lists around where the reading stands.
  private var lists = 0
  private let handling: DocumentReader.Handling
  let scalars: DeclaredScalar

  init(
    _ json: [UInt8], purpose: DocumentReader.Purpose, handling: DocumentReader.Handling,
    scalars: DeclaredScalar
  ) {
    scanner = JSONScanner(json)
    self.purpose = purpose
    self.handling = handling
    self.scalars = scalars
  }

  /// A reading of one value by itself, from where another one stands.
  init(takingOver other: DocumentReading) {
    scanner = other.scanner
    path = other.path
    purpose = .patch
    handling = .lenient
    scalars = other.scalars
  }

  /// Whether what stands here changes something; what a list holds is always whole, since a patch
  /// replaces lists (RFC 7396).
  var isChange: Bool { purpose == .patch && lists == 0 }

  mutating func document(as shape: ObjectShape) -> BSONDocument? {
    do {
      let start = try scanner.start()
      guard start == .object else {
        throw EndOfReading(
          fault: Fault(
            pointer: "", "The document is not an object.", got: start.inWords,
            expected: "an object"))
      }
      try object(shape)
      try scanner.end()
      return try finish(shape)
    } catch let error as JSONScanner.NotJSON {
      isMalformed = true
      faults.append(
        Fault(
          pointer: "", "The body is not JSON at byte \(error.offset).",
          got: scanner.excerpt(at: error.offset), expected: Sentence(error.expected)))
    } catch let end as EndOfReading {
      faults.append(end.fault)
    } catch {
      faults.append(
        Fault(
          pointer: "", "The document cannot be kept: \(error)", got: "\(error)",
          expected: "a document that BSON can hold"))
    }
    return nil
  }

  private mutating func finish(_ shape: ObjectShape) throws(BSONError) -> BSONDocument? {
    let document = try builder.finish()
    noteBreaches(of: shape, in: document)
    guard faults.isEmpty else { return nil }
    if let fault = DocumentLimits.fault(of: document) { faults.append(fault) }
    return document
  }

  mutating func object(_ shape: ObjectShape?) throws {
    try checkDepth()
    try scanner.expect("{")
    var seen: [KeyBytes: String] = [:]
    if !scanner.take("}") {
      repeat { try member(of: shape, seen: &seen) } while scanner.take(",")
      try scanner.expect("}")
    }
    try requireFields(of: shape, seen)
  }

  private mutating func member(of shape: ObjectShape?, seen: inout [KeyBytes: String]) throws {
    let key = try scanner.string()
    try scanner.expect(":")
    path.append(key)
    defer { path.removeLast() }
    let field = shape?.field(named: key)
    if let field, field.name != key { formerNames.append((path.dropLast() + [field.name], key)) }
    if let first = seen.updateValue(key, forKey: KeyBytes(field?.name ?? key)) {
      try note(
        "The key is there twice.", got: named(key), expected: "each key once",
        hint: first == key ? nil : field.flatMap { $0.otherName(of: [first, key]) })
    }
    if try isRefused(key, field, in: shape) { return try value(under: "-", as: nil) }
    try value(under: field?.storedKey ?? key, as: field?.shape)
  }

  mutating func isRefused(
    _ key: String, _ field: FieldOutline?, in shape: ObjectShape?
  ) throws -> Bool {
    if let breach = KeyRules.breach(of: key) {
      try note(
        Sentence(breach.message), got: named(key), expected: "a plain key",
        hint: breach.hint)
    } else if shape?.hides(key) == true {
      try note(.assigned(pointer, Written.excerpt(key)))
    } else if field?.presence == .assigned, !isChange {
      // A patch may say it back as it is; whether it does, the stored document shows.
      try note(.assigned(pointer, Written.excerpt(key)))
    } else if field == nil, let owner = shape?.field(storedAs: key) {
      try note(
        "The key is how \"\(owner.name)\" is stored.", got: key,
        expected: "the field \"\(owner.name)\"",
        hint: "Write \"\(owner.name)\"\(owner.isQuantity ? " with its unit" : "").")
    } else if field == nil, handling == .strict, let shape {
      try note(
        "No field of this name is declared.", got: key, expected: "a declared field",
        hint: shape.nearMatch(for: key).map { "Did you mean \"\($0)\"?" })
    } else if field == nil, let shape, shape.refusesNearMatches,
      let near = shape.nearMatch(for: key)
    {
      try note(
        "No field of this name is read.", got: key, expected: "the field \"\(near)\"",
        hint: "Did you mean \"\(near)\"? What is not read does not count.")
    } else {
      return false
    }
    return true
  }

  private mutating func requireFields(of shape: ObjectShape?, _ seen: [KeyBytes: String]) throws {
    guard !isChange, let shape else { return }
    for field in shape.fields
    where field.presence == .required && seen[KeyBytes(field.name)] == nil {
      try note(.missing(field, in: path))
    }
  }

  mutating func list(of element: Shape?) throws {
    try checkDepth()
    try scanner.expect("[")
    if scanner.take("]") { return }
    lists += 1
    defer { lists -= 1 }
    var index = 0
    repeat {
      path.append(String(index))
      defer { path.removeLast() }
      try item(as: element)
      index += 1
    } while scanner.take(",")
    try scanner.expect("]")
  }

  func checkDepth() throws {
    guard path.count >= DocumentLimits.depth else { return }
    throw EndOfReading(
      fault: Fault(
        pointer: pointer, "The document is nested too deeply.",
        got: "more than \(DocumentLimits.depth) levels",
        expected: "at most \(DocumentLimits.depth) levels"))
  }

  var pointer: String { JSONPointer.text(path) }
}

extension FieldOutline {
  fileprivate var isQuantity: Bool { if case .measure = shape { true } else { false } }

  /// Which of the keys is not the field's present name, as a hint; the same in any order.
  fileprivate func otherName(of keys: [String]) -> String? {
    keys.first { $0 != name }.map { "\"\($0)\" is another name of \"\(name)\"." }
  }
}

func named(_ key: String) -> String { key.isEmpty ? "an empty key" : key }

extension DocumentReading {
  /// More faults help nobody, and each costs room.
  static var mostFaults: Int { 100 }

  /// Notes what is wrong where the reading stands; the pointer is only made then.
  mutating func note(
    _ message: Sentence, got: String? = nil, expected: Sentence? = nil, hint: String? = nil
  ) throws(EndOfReading) {
    try note(
      Fault(
        pointer: pointer, message, got: got.map(Written.excerpt), expected: expected, hint: hint))
  }

  mutating func note(_ fault: Fault) throws(EndOfReading) {
    guard faults.count < Self.mostFaults else {
      throw EndOfReading(
        fault: Fault(
          pointer: "", "There are more faults; reading stopped here.",
          got: "more than \(Self.mostFaults) faults", expected: "none"))
    }
    faults.append(fault)
  }
}
