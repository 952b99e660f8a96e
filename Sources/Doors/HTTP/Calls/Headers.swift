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
      let values = all(name)
      return values.isEmpty ? nil : values.joined(separator: ", ")
    }
    set {
      fields.removeAll { Self.same($0.name, name) }
      if let newValue { append(name, newValue) }
    }
  }

  /// The value of each line of this name, in their order.
  func all(_ name: String) -> [String] {
    fields.filter { Self.same($0.name, name) }.map(\.value)
  }

  /// The elements of a comma-separated list over all lines of this name.
  func list(_ name: String) -> [String] { Self.elements(of: all(name)) }

  /// The elements of a comma-separated list over several lines; empty ones are left out (RFC 9110,
  /// 5.6.1). Not for values that hold commas in quotes.
  static func elements(of lines: [String]) -> [String] {
    lines.flatMap { $0.split(separator: ",") as [Substring] }
      .map { String(decoding: Array($0.utf8).withoutOuterWhiteSpace, as: UTF8.self) }
      .filter { !$0.isEmpty }
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
