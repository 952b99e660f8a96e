import BSON

/// Why a test file is refused: it is malformed, or asks for what this runner does not understand.
struct FormatError: Error, Hashable, CustomStringConvertible {
  /// The place in the file, such as `tests[2].operations[0].arguments`.
  let place: String
  let reason: String

  var description: String { place.isEmpty ? reason : "\(place): \(reason)" }
}

/// One object of a test file. Each field is read by its name and kind. `end` refuses fields that
/// were not read, so that the runner never ignores a field that it does not understand.
final class Fields {
  let place: String
  private let document: BSONDocument
  private var unread: Set<String>

  init(_ document: BSONDocument, at place: String) {
    self.place = place
    self.document = document
    unread = Set(document.keys)
  }

  /// - Throws: `FormatError` when the value is not an object.
  convenience init(_ value: BSONValue, at place: String) throws(FormatError) {
    guard let document = value.documentValue else {
      throw FormatError(place: place, reason: "must be an object")
    }
    self.init(document, at: place)
  }

  /// The value of a field; nil if the field is missing.
  func optional<Value>(_ key: String, _ kind: Kind<Value>) throws(FormatError) -> Value? {
    unread.remove(key)
    guard let value = document[key] else { return nil }
    guard let read = kind.read(value) else { throw error(key, "must be \(kind.name)") }
    return read
  }

  func required<Value>(_ key: String, _ kind: Kind<Value>) throws(FormatError) -> Value {
    guard let value = try optional(key, kind) else { throw error(key, "is missing") }
    return value
  }

  /// Reads the field's object with `body` to its end; nil when the field is not there.
  func object<Value>(
    _ key: String, _ body: (Fields) throws -> Value
  ) throws -> Value? {
    guard let value = try optional(key, .anything) else { return nil }
    return try Self.reading(value, at: path(key), body)
  }

  /// Reads each object of the field's array with `body`; nil when the field is not there.
  func objects<Value>(
    _ key: String, atLeast minimum: Int = 0, _ body: (Fields) throws -> Value
  ) throws -> [Value]? {
    guard let values = try optional(key, .array) else { return nil }
    guard values.count >= minimum else { throw error(key, "must not be empty") }
    return try values.enumerated().map { index, value in
      try Self.reading(value, at: "\(path(key))[\(index)]", body)
    }
  }

  /// The key of an object that must have exactly one field.
  func onlyKey() throws(FormatError) -> String {
    guard let key = unread.first, unread.count == 1 else {
      throw FormatError(place: place, reason: "must have exactly one field")
    }
    return key
  }

  func has(_ key: String) -> Bool { document.contains(key: key) }

  /// - Throws: `FormatError` that names the fields which were not read.
  func end() throws(FormatError) {
    guard !unread.isEmpty else { return }
    let names = unread.sorted().joined(separator: ", ")
    throw FormatError(place: place, reason: "has fields that are not understood: \(names)")
  }

  func error(_ key: String, _ reason: String) -> FormatError {
    FormatError(place: path(key), reason: reason)
  }

  func path(_ key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }

  private static func reading<Value>(
    _ value: BSONValue, at place: String, _ body: (Fields) throws -> Value
  ) throws -> Value {
    let fields = try Fields(value, at: place)
    let result = try body(fields)
    try fields.end()
    return result
  }
}
