/// What a machine is told about a parameter (the JSON Schema keywords that OpenAPI lists).
package struct ParameterSchema: Hashable, Sendable {
  /// `string`, `integer`, `number` or `boolean`.
  package var type: String
  /// Such as `date-time`; nil when the type says it all.
  package var format: String?
  /// The only values allowed; empty when any of the type is.
  package var choices: [String]
  package var minimum: Int?
  package var maximum: Int?

  package init(
    _ type: String, format: String? = nil, choices: [String] = [], minimum: Int? = nil,
    maximum: Int? = nil
  ) {
    self.type = type
    self.format = format
    self.choices = choices
    self.minimum = minimum
    self.maximum = maximum
  }
}
