extension Base64 {
  /// The bytes of a Base64 text; nil when the text is not Base64.
  ///
  /// Padding is required, and the unused bits of the last character must be 0, so that each content
  /// has exactly one text.
  static func bytes(of text: String) -> [UInt8]? {
    let characters = Array(text.utf8)
    guard characters.count.isMultiple(of: 4) else { return nil }
    let padding = characters.suffix(2).count { $0 == UInt8(ascii: "=") }
    let digits = characters.dropLast(padding)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(characters.count / 4 * 3)
    var bits: UInt32 = 0
    for (position, character) in digits.enumerated() {
      guard let digit = value(of: character) else { return nil }
      bits = bits << 6 | UInt32(digit)
      if position % 4 != 0 {
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(6 - 2 * (position % 4))))
      }
    }
    let leftOver = UInt32(2 * padding)
    return bits & ((1 << leftOver) - 1) == 0 ? bytes : nil
  }

  private static func value(of character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
