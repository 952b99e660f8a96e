/// How a parameter's text becomes a value, and how that is said in words and in OpenAPI.
package struct ParameterKind<Value: Sendable>: Sendable {
  package let schema: ParameterSchema
  /// Completes "expected …": `an integer 1...100`.
  package let expected: String
  /// Nil when the text is no such value.
  package let parse: @Sendable (String) -> Value?

  package init(
    _ schema: ParameterSchema, expected: String, parse: @escaping @Sendable (String) -> Value?
  ) {
    self.schema = schema
    self.expected = expected
    self.parse = parse
  }
}

extension ParameterKind<String> {
  /// Any text but none at all.
  package static var text: Self {
    .init(.init("string"), expected: "some text") { $0.isEmpty ? nil : $0 }
  }

  /// One of a few words, exactly as written.
  package static func choice(_ words: [String]) -> Self {
    .init(
      .init("string", choices: words), expected: "one of \(words.joined(separator: ", "))"
    ) { words.contains($0) ? $0 : nil }
  }
}

extension ParameterKind {
  /// One of the cases of an enumeration, by its raw value.
  package static func choice(of type: Value.Type = Value.self) -> Self
  where Value: CaseIterable & RawRepresentable<String> {
    let words = Value.allCases.map(\.rawValue)
    return .init(
      .init("string", choices: words), expected: "one of \(words.joined(separator: ", "))",
      parse: Value.init(rawValue:))
  }
}

extension ParameterKind<Int> {
  /// A decimal integer within bounds.
  package static func integer(_ range: ClosedRange<Int>) -> Self {
    .init(
      .init("integer", minimum: range.lowerBound, maximum: range.upperBound),
      expected: "an integer \(range.lowerBound)...\(range.upperBound)"
    ) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
  }
}
