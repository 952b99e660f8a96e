internal import BSON

/// Writes documents as their shapes: keys as they are, types in the place of values.
///
///     {sport: "string", mass: {$gt: "double"}, tags: ["string" ×40]}
///
/// Nothing of a value is ever read but its type, and of documents and arrays what is in them.
/// Length and effort are bounded: what is too much is cut, with `…` in its place.
struct ShapeWriter {
  /// The longest shape, in characters.
  static let lengthLimit = 2000
  private static let keyLimit = 64
  private static let depthLimit = 20
  /// How many different neighbours of an array are shown.
  private static let neighbourLimit = 8

  /// How many more elements are looked at, in all.
  private var effort = 2000

  /// One document of named documents and of the fields of others, in this order.
  mutating func object(
    _ named: [(String, BSONDocument)], _ fields: BSONDocument...
  ) -> String {
    var parts = named.map { "\($0.0): \(document($0.1, depth: 1))" }
    for document in fields { parts += members(of: document, depth: 1) }
    return Self.cut("{\(parts.joined(separator: ", "))}")
  }

  /// An array's shape: neighbours of one shape are told once, with their number.
  mutating func list<Element>(
    _ elements: some Sequence<Element>, _ shape: (inout ShapeWriter, Element) -> String
  ) -> String {
    var runs: [(shape: String, count: Int)] = []
    var rest = 0
    for element in elements {
      guard rest == 0, effort > 0 else {
        rest += 1
        continue
      }
      effort -= 1
      let shape = shape(&self, element)
      if runs.last?.shape == shape {
        runs[runs.count - 1].count += 1
      } else if runs.count < Self.neighbourLimit {
        runs.append((shape, 1))
      } else {
        rest = 1
      }
    }
    var parts = runs.map { $0.count == 1 ? $0.shape : "\($0.shape) ×\($0.count)" }
    if rest > 0 { parts.append("… \(rest) more") }
    return Self.cut("[\(parts.joined(separator: ", "))]")
  }

  private mutating func document(_ document: BSONDocument, depth: Int) -> String {
    guard depth < Self.depthLimit else { return "{…}" }
    return "{\(members(of: document, depth: depth).joined(separator: ", "))}"
  }

  private mutating func members(of document: BSONDocument, depth: Int) -> [String] {
    var parts: [String] = []
    for element in document.elements {
      guard effort > 0 else { return parts + ["…"] }
      effort -= 1
      parts.append("\(Self.plain(element.key)): \(value(element, depth: depth))")
    }
    return parts
  }

  private mutating func value(_ element: BSONElement, depth: Int) -> String {
    switch element.type {
    case .document: document(element.value.documentValue ?? [:], depth: depth + 1)
    case .array where depth < Self.depthLimit:
      list(element.value.arrayValue?.elements ?? BSONArray().elements) { writer, element in
        writer.value(element, depth: depth + 1)
      }
    default: "\"\(element.type.alias)\""
    }
  }

  /// A key on one line, quoted when it would not read as a key.
  private static func plain(_ key: String) -> String {
    let isPlain = key.utf8.allSatisfy { byte in
      switch UnicodeScalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "_", "$", ".", "-": true
      default: false
      }
    }
    if isPlain, !key.isEmpty, key.utf8.count <= keyLimit { return key }
    let short = key.count > keyLimit ? key.prefix(keyLimit) + "…" : key[...]
    // Swift's own literal escapes quotes and all that does not print.
    return String(short).debugDescription
  }

  private static func cut(_ text: String) -> String {
    text.utf8.count <= lengthLimit || text.count <= lengthLimit
      ? text : text.prefix(lengthLimit - 1) + "…"
  }
}
