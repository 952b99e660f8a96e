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
  /// Throws what would have been right when the text is no such value.
  let parse: @Sendable (String) throws(SettingMisfit) -> Value

  /// A setting whose only fault is not to be what is expected.
  package init(
    _ variable: String, flag: String, isSecret: Bool = false, expected: String,
    parse: @escaping @Sendable (String) -> Value?
  ) {
    self.init(variable, flag: flag, isSecret: isSecret, expected: expected) {
      text throws(SettingMisfit) in
      guard let value = parse(text) else { throw SettingMisfit("expected \(expected)") }
      return value
    }
  }

  /// A setting that can say more precisely what is wrong.
  package init(
    _ variable: String, flag: String, isSecret: Bool = false, expected: String,
    parsing parse: @escaping @Sendable (String) throws(SettingMisfit) -> Value
  ) {
    self.variable = variable
    self.flag = flag
    self.isSecret = isSecret
    self.expected = expected
    self.parse = parse
  }
}

/// Why a text is not a setting's value; completes "got '…', …".
package struct SettingMisfit: Error, Hashable, Sendable {
  package let reason: String

  package init(_ reason: String) {
    self.reason = reason
  }
}
