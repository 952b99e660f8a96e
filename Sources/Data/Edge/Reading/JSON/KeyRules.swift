/// What a key of an open document may be, so that it can be stored, filtered and pointed at.
enum KeyRules {
  /// The rule that a key breaks.
  struct Breach {
    let message: String
    let hint: String
  }

  /// Nil when the key is fine. Bytes are compared: an accent behind a dot leaves it a dot.
  static func breach(of key: Span<UInt8>) -> Breach? {
    if key.isEmpty { return Breach(message: "The key is empty.", hint: "Give the field a name.") }
    if holds(0, key) {
      return Breach(
        message: "The key contains a NUL character.", hint: "Take the character out.")
    }
    if holds(UInt8(ascii: "."), key) {
      return Breach(
        message: "The key contains a dot.", hint: "Nest an object, or use another character.")
    }
    if key[0] == UInt8(ascii: "$") {
      return Breach(
        message: "The key starts with a dollar sign.",
        hint: "Let it start with another character.")
    }
    return nil
  }

  private static func holds(_ byte: UInt8, _ key: Span<UInt8>) -> Bool {
    key.indices.contains { key[$0] == byte }
  }
}
