/// Header fields in the order in which they came; names compare without case (RFC 9110, 5.1).
package struct Headers: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One line of a header.
  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  package private(set) var fields: [Field] = []

  package init() {}

  package init(dictionaryLiteral elements: (String, String)...) {
    fields = elements.map { Field(name: $0.0, value: $0.1) }
  }

  /// Reading joins repeated lines with commas; nil when there is none. Writing replaces all.
  package subscript(name: String) -> String? {
    get {
      let values = fields.filter { Self.same($0.name, name) }.map(\.value)
      return values.isEmpty ? nil : values.joined(separator: ", ")
    }
    set {
      fields.removeAll { Self.same($0.name, name) }
      if let newValue { append(name, newValue) }
    }
  }

  package mutating func append(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }

  /// Writes a field unless there is one already.
  mutating func suggest(_ name: String, _ value: String) {
    if self[name] == nil { append(name, value) }
  }

  private static func same(_ first: String, _ second: String) -> Bool {
    first.utf8.count == second.utf8.count && first.lowercased() == second.lowercased()
  }
}
