import Schema

/// What a key of an open document may be, so that it can be stored, filtered and pointed at.
enum KeyRules {
  /// The rule that a key breaks; nil when it is fine.
  static func fault(of key: String, at pointer: String) -> Fault? {
    guard let (message, hint) = breach(of: key) else { return nil }
    return Fault(pointer: pointer, message, expected: "a plain key", hint: hint)
  }

  private static func breach(of key: String) -> (message: String, hint: String)? {
    if key.isEmpty { return ("The key is empty.", "Give the field a name.") }
    if key.utf8.contains(0) {
      return ("The key contains a NUL character.", "Take the character out.")
    }
    if key.contains(".") {
      return ("The key contains a dot.", "Nest an object, or use another character.")
    }
    if key.hasPrefix("$") {
      return ("The key starts with a dollar sign.", "Let it start with another character.")
    }
    return nil
  }
}
