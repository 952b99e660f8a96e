/// What a key of an open document may be, so that it can be stored, filtered and pointed at.
enum KeyRules {
  /// The rule that a key breaks.
  struct Breach {
    let message: String
    let hint: String
  }

  /// Nil when the key is fine. Bytes are compared: an accent behind a dot leaves it a dot.
  static func breach(of bytes: ArraySlice<UInt8>) -> Breach? {
    if bytes.isEmpty { return Breach(message: "The key is empty.", hint: "Give the field a name.") }
    if bytes.contains(0) {
      return Breach(
        message: "The key contains a NUL character.", hint: "Take the character out.")
    }
    if bytes.contains(UInt8(ascii: ".")) {
      return Breach(
        message: "The key contains a dot.", hint: "Nest an object, or use another character.")
    }
    if bytes.first == UInt8(ascii: "$") {
      return Breach(
        message: "The key starts with a dollar sign.",
        hint: "Let it start with another character.")
    }
    return nil
  }
}
