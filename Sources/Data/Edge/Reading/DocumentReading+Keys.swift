import Schema
import Units

/// The members of an object: which field a key names, and whether it may stand there.
extension DocumentReading {
  mutating func member(of shape: ObjectShape?) throws {
    let key = try scanner.string()
    try scanner.expect(":")
    let index = shape?.index(named: key.span)
    let field = index.flatMap { shape?.fields[$0] }
    if let first = place.enter(ReadingPlace.Key(bytes: key, field: index)) {
      try noteTwice(key, first.bytes, field)
    }
    if let field, field.nameBytes != key {
      formerNames.append((Array(place.path.dropLast()) + [field.name], String(key)))
    }
    if try isRefused(key, field, in: shape) { return try value(under: Self.refusedKey, as: nil) }
    try value(under: field?.storedBytes ?? key, as: field?.shape)
  }

  /// What is refused is read on, to find all that is wrong in it, and kept under no name of its own.
  static let refusedKey = Array("-".utf8)[...]

  mutating func noteTwice(
    _ key: ArraySlice<UInt8>, _ first: ArraySlice<UInt8>, _ field: FieldOutline?
  ) throws {
    let (key, first) = (String(key), String(first))
    try note(
      "The key is there twice.", got: named(key), expected: "each key once",
      hint: first == key ? nil : field.flatMap { $0.otherName(of: [first, key]) })
  }

  mutating func isRefused(
    _ key: ArraySlice<UInt8>, _ field: FieldOutline?, in shape: ObjectShape?
  ) throws -> Bool {
    if let breach = KeyRules.breach(of: key) {
      try note(
        Sentence(breach.message), got: named(String(key)), expected: "a plain key",
        hint: breach.hint)
      return true
    }
    guard let field else {
      guard let shape else { return false }
      return try isRefused(undeclared: key, in: shape)
    }
    // A patch may say it back as it is; whether it does, the stored document shows.
    guard field.presence == .assigned, !isChange else { return false }
    try note(.assigned(pointer, Written.excerpt(String(key))))
    return true
  }

  private mutating func isRefused(
    undeclared bytes: ArraySlice<UInt8>, in shape: ObjectShape
  ) throws -> Bool {
    // As a name that nobody declared is refused: kept as one, it would take the hidden one's place.
    if shape.hides(bytes.span) {
      try noteUndeclared(String(bytes), in: shape)
      return true
    }
    if let owner = shape.field(storedAs: bytes.span) {
      try note(
        "The key is how \"\(owner.name)\" is stored.", got: String(bytes),
        expected: "the field \"\(owner.name)\"",
        hint: "Write \"\(owner.name)\"\(owner.isQuantity ? " with its unit" : "").")
      return true
    }
    guard handling == .strict || shape.refusesNearMatches else { return false }
    let key = String(bytes)
    let near = shape.nearMatch(for: key)
    if handling == .strict {
      try noteUndeclared(key, in: shape)
    } else if let near {
      try note(
        "No field of this name is read.", got: key, expected: "the field \"\(near)\"",
        hint: "Did you mean \"\(near)\"? What is not read does not count.")
    }
    return handling == .strict || near != nil
  }

  private mutating func noteUndeclared(_ key: String, in shape: ObjectShape) throws {
    try note(
      "No field of this name is declared.", got: key, expected: "a declared field",
      hint: shape.nearMatch(for: key).map { "Did you mean \"\($0)\"?" })
  }

  mutating func requireFields(of shape: ObjectShape?) throws {
    guard !isChange, let shape else { return }
    for field in shape.required where !place.has(field: field) {
      try note(.missing(shape.fields[field], in: place.objectPath))
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

extension String {
  fileprivate init(_ bytes: ArraySlice<UInt8>) { self.init(decoding: bytes, as: UTF8.self) }
}

private func named(_ key: String) -> String { key.isEmpty ? "an empty key" : key }
