import BSON
import Schema
import Units

/// The members of an object: which field a key names, and whether it may stand there.
extension DocumentReading {
  mutating func member(of shape: ObjectShape?, from scanner: inout JSONScanner) throws {
    let key = try scanner.key()
    try scanner.expect(":")
    if let shape {
      try member(key, of: shape, from: &scanner)
    } else {
      try enter(key.token, nil, at: scanner)
      if try isAllowed(key, at: &scanner) {
        try undeclared(key.token, from: &scanner)
      } else {
        try refused(from: &scanner)
      }
    }
    // Only a fault leaves a key without a value.
    if !faults.isEmpty { builder.dropOpenKey() }
  }

  private mutating func member(
    _ written: JSONScanner.Key, of shape: ObjectShape, from scanner: inout JSONScanner
  ) throws {
    let key = written.token
    switch shape.meaning(ofWritten: scanner.bytes.span.extracting(key)) {
    case .field(let index):
      let field = shape.fields[index]
      try enter(key, field, index, at: scanner)
      try declared(key, field, from: &scanner)
    case .formerName(let index):
      let field = shape.fields[index]
      try enter(key, field, index, at: scanner)
      let object = place.path(in: scanner.bytes).dropLast()
      formerNames.append((object + [field.name], scanner.text(key)))
      try declared(key, field, from: &scanner)
    case .storedKey(let index):
      try enter(key, nil, at: scanner)
      try noteStored(key, of: shape.fields[index], at: scanner)
      try refused(from: &scanner)
    case .hidden:
      // As a name that nobody declared is refused: kept as one, it would take the hidden one's place.
      try enter(key, nil, at: scanner)
      try noteUndeclared(key, in: shape, at: scanner)
      try refused(from: &scanner)
    case nil:
      try enter(key, nil, at: scanner)
      if try isAllowed(written, in: shape, at: &scanner) {
        try undeclared(key, from: &scanner)
      } else {
        try refused(from: &scanner)
      }
    }
  }

  private mutating func declared(
    _ key: Range<Int>, _ field: FieldOutline, from scanner: inout JSONScanner
  ) throws {
    // A patch may say it back as it is; whether it does, the stored document shows.
    if field.presence == .assigned, !isChange {
      try noteAssigned(key, at: scanner)
      return try refused(from: &scanner)
    }
    let stored = field.storedBytes
    builder.add(key: stored.span)
    try value(as: field.shape, from: &scanner)
  }

  private mutating func undeclared(
    _ key: Range<Int>, from scanner: inout JSONScanner
  ) throws {
    builder.add(key: scanner.bytes.span.extracting(key))
    try undeclared(from: &scanner)
  }

  /// What is refused is read on, to find all that is wrong in it, and kept under no name of its own.
  private mutating func refused(from scanner: inout JSONScanner) throws {
    addRefusedKey()
    try undeclared(from: &scanner)
  }

  mutating func addRefusedKey() {
    let key = "-"
    builder.add(key: key.utf8.span)
  }

  @inline(__always)
  mutating func enter(
    _ key: Range<Int>, _ field: FieldOutline?, _ index: Int = ReadingPlace.Key.undeclared,
    at scanner: JSONScanner
  ) throws {
    let first = place.enter(ReadingPlace.Key(range: key, field: index), in: scanner.bytes.span)
    if let first { try noteTwice(key, first.range, field, at: scanner) }
  }

  private mutating func noteTwice(
    _ key: Range<Int>, _ first: Range<Int>, _ field: FieldOutline?, at scanner: JSONScanner
  ) throws {
    let (key, first) = (scanner.text(key), scanner.text(first))
    try note(
      at: scanner, "The key is there twice.", got: named(key), expected: "each key once",
      hint: first == key ? nil : field.flatMap { $0.otherName(of: [first, key]) })
  }

  private mutating func noteStored(
    _ key: Range<Int>, of owner: FieldOutline, at scanner: JSONScanner
  ) throws {
    try note(
      at: scanner, "The key is how \"\(owner.name)\" is stored.", got: scanner.text(key),
      expected: "the field \"\(owner.name)\"",
      hint: "Write \"\(owner.name)\"\(owner.isQuantity ? " with its unit" : "").")
  }

  private mutating func noteAssigned(_ key: Range<Int>, at scanner: JSONScanner) throws {
    try note(.assigned(pointer(at: scanner), Written.excerpt(scanner.text(key))))
  }

  /// Whether the key can be stored; if not, its fault is noted.
  @inline(__always)
  mutating func isAllowed(_ key: JSONScanner.Key, at scanner: inout JSONScanner) throws -> Bool {
    key.isPlain ? true : try hasNoBreach(key.token, at: scanner)
  }

  private mutating func hasNoBreach(_ key: Range<Int>, at scanner: JSONScanner) throws -> Bool {
    guard let breach = KeyRules.breach(of: scanner.bytes.span.extracting(key)) else { return true }
    try note(
      at: scanner, Sentence(breach.message), got: named(scanner.text(key)), expected: "a plain key",
      hint: breach.hint)
    return false
  }

  /// Whether a key that is declared in no way may stand there; if not, its fault is noted.
  private mutating func isAllowed(
    _ key: JSONScanner.Key, in shape: ObjectShape, at scanner: inout JSONScanner
  ) throws -> Bool {
    guard try isAllowed(key, at: &scanner) else { return false }
    guard handling == .strict || shape.refusesNearMatches else { return true }
    let name = scanner.text(key.token)
    let near = shape.nearMatch(for: name)
    if handling == .strict {
      try noteUndeclared(key.token, in: shape, at: scanner)
    } else if let near {
      try note(
        at: scanner, "No field of this name is read.", got: name, expected: "the field \"\(near)\"",
        hint: "Did you mean \"\(near)\"? What is not read does not count.")
    }
    return handling == .lenient && near == nil
  }

  private mutating func noteUndeclared(
    _ key: Range<Int>, in shape: ObjectShape, at scanner: JSONScanner
  ) throws {
    let name = scanner.text(key)
    try note(
      at: scanner, "No field of this name is declared.", got: name, expected: "a declared field",
      hint: shape.nearMatch(for: name).map { "Did you mean \"\($0)\"?" })
  }

  mutating func requireFields(of shape: ObjectShape, at scanner: JSONScanner) throws {
    for field in shape.required where !place.has(field: field) {
      try note(.missing(shape.fields[field], in: place.objectPath(in: scanner.bytes)))
    }
  }
}

extension FieldOutline {
  fileprivate var isQuantity: Bool { if case .measure = shape { true } else { false } }

  /// Which of the keys is not the field's present name, as a hint; the same in any order.
  fileprivate func otherName(of keys: [String]) -> String? {
    keys.first { $0 != name }.map { "\"\($0)\" is another name of \"\(name)\"." }
  }
}

private func named(_ key: String) -> String { key.isEmpty ? "an empty key" : key }
