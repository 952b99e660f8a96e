extension ObjectID: LosslessStringConvertible {
  /// The identifier written as exactly 24 hexadecimal digits, upper or lower case; nil for any
  /// other text. O(bytes of the text).
  public init?(hex: some StringProtocol) {
    guard hex.utf8.count == 24 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(12)
    var pending: UInt8?
    for character in hex.utf8 {
      guard let digit = character.hexadecimalDigit else { return nil }
      if let upper = pending {
        bytes.append(upper << 4 | digit)
        pending = nil
      } else {
        pending = digit
      }
    }
    self.init(bytes: bytes)
  }

  /// The same as `init(hex:)`.
  public init?(_ description: String) { self.init(hex: description) }

  /// 24 hexadecimal digits in lower case. O(1).
  public var hex: String {
    bytes.reduce(into: "") { text, byte in
      text += byte < 16 ? "0" : ""
      text += String(byte, radix: 16)
    }
  }

  /// The same as `hex`.
  public var description: String { hex }
}
