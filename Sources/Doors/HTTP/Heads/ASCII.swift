// The few classes of bytes that HTTP's grammar is made of (RFC 9110, 5.6).

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let carriageReturn = UInt8(ascii: "\r")
  static let lineFeed = UInt8(ascii: "\n")
  static let colon = UInt8(ascii: ":")

  var isWhiteSpace: Bool { self == .space || self == .tab }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  /// Visible, not a space: what a target is made of.
  var isVisible: Bool { (0x21...0x7E).contains(self) }

  /// Of methods and header names.
  var isTokenByte: Bool { isDigit || isLetter || "!#$%&'*+-.^_`|~".utf8.contains(self) }

  /// Of header values: anything but control characters.
  var isFieldByte: Bool { self == .tab || (self >= .space && self != 0x7F) }
}

extension Collection where Element == UInt8 {
  /// Not empty, and a method or a header name.
  var isToken: Bool { !isEmpty && allSatisfy(\.isTokenByte) }
}

extension BidirectionalCollection where Element == UInt8 {
  var withoutOuterWhiteSpace: SubSequence {
    guard let end = lastIndex(where: { !$0.isWhiteSpace }) else { return self[endIndex...] }
    return self[...end].drop(while: \.isWhiteSpace)
  }
}
