/// One thing that can be configured: by flag, by environment variable, or by a file that the
/// variable with `_FILE` at its end names (for secrets).
package struct Setting<Value: Sendable>: Sendable {
  /// The environment variable: `BRINE_PORT`.
  package let variable: String
  /// The command-line flag: `--port`.
  package let flag: String
  /// A secret's text is never repeated, in a fault as little as elsewhere.
  package let isSecret: Bool
  /// Completes "expected …".
  package let expected: String
  /// Nil for a text that is no such value.
  let parse: @Sendable (String) -> Value?

  package init(
    _ variable: String, flag: String, isSecret: Bool = false, expected: String,
    parse: @escaping @Sendable (String) -> Value?
  ) {
    self.variable = variable
    self.flag = flag
    self.isSecret = isSecret
    self.expected = expected
    self.parse = parse
  }
}
