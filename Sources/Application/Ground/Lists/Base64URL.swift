import FoundationEssentials

/// Base 64 with letters that URLs take as they are, without padding (RFC 4648, 5).
enum Base64URL {
  static func text(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().filter { $0 != "=" }
      .replacing("+", with: "-").replacing("/", with: "_")
  }

  /// Nil for a text that is no base 64, or is written in another way than `text` writes it.
  static func bytes(_ text: String) -> [UInt8]? {
    let plain = text.replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    guard let bytes = Data(base64Encoded: plain + padding).map(Array.init) else { return nil }
    return Self.text(bytes) == text ? bytes : nil
  }
}
