/// A parameter that an endpoint declares and its handler reads: `try call[limit]`.
package struct Parameter<Value: Sendable>: Sendable, DeclaredParameter {
  package let declaration: ParameterDeclaration
  /// From what was sent (nil: nothing) to the value; nil when that is a fault.
  let read: @Sendable (String?) -> Value?

  private init(
    _ name: String, in place: ParameterDeclaration.Place, isRequired: Bool, expected: String,
    schema: ParameterSchema, documentation: String, read: @escaping @Sendable (String?) -> Value?
  ) {
    self.read = read
    declaration = ParameterDeclaration(
      name: name, place: place, isRequired: isRequired, expected: expected, schema: schema,
      documentation: documentation, admits: { read($0) != nil })
  }
}

extension Parameter {
  /// A hole of the path.
  package static func path(_ name: String, _ kind: ParameterKind<Value>, _ documentation: String)
    -> Parameter
  {
    required(name, in: .path, kind, documentation)
  }

  /// A query parameter that must be given.
  package static func requiredQuery(
    _ name: String, _ kind: ParameterKind<Value>, _ documentation: String
  ) -> Parameter {
    required(name, in: .query, kind, documentation)
  }

  /// A query parameter that stands for a value when it is not given.
  package static func query(
    _ name: String, _ kind: ParameterKind<Value>, default value: Value, _ documentation: String
  ) -> Parameter {
    Parameter(
      name, in: .query, isRequired: false, expected: kind.expected, schema: kind.schema,
      documentation: documentation
    ) { text in text.map(kind.parse) ?? value }
  }

  /// A query parameter that may be left out; nil means that it was.
  package static func query<Given>(
    _ name: String, _ kind: ParameterKind<Given>, _ documentation: String
  ) -> Parameter where Value == Given? {
    optional(name, in: .query, kind, documentation)
  }

  /// A header field that may be left out; nil means that it was.
  package static func header<Given>(
    _ name: String, _ kind: ParameterKind<Given>, _ documentation: String
  ) -> Parameter where Value == Given? {
    optional(name, in: .header, kind, documentation)
  }

  private static func required(
    _ name: String, in place: ParameterDeclaration.Place, _ kind: ParameterKind<Value>,
    _ documentation: String
  ) -> Parameter {
    Parameter(
      name, in: place, isRequired: true, expected: kind.expected, schema: kind.schema,
      documentation: documentation
    ) { text in text.flatMap(kind.parse) }
  }

  private static func optional<Given>(
    _ name: String, in place: ParameterDeclaration.Place, _ kind: ParameterKind<Given>,
    _ documentation: String
  ) -> Parameter where Value == Given? {
    Parameter(
      name, in: place, isRequired: false, expected: kind.expected, schema: kind.schema,
      documentation: documentation
    ) { text in
      guard let text else { return .some(nil) }
      return kind.parse(text).map { .some($0) }
    }
  }
}
