extension ByteScanner {
  /// Reads `[Europe/Rome]` or `[!Europe/Rome]`, and does not check that the zone exists.
  mutating func zoneTag(in text: Span<UInt8>) throws(TimeParseError) -> String {
    guard accept(UInt8(ascii: "["), in: text) else { throw .missingZone }
    _ = accept(UInt8(ascii: "!"), in: text)
    let name = try bracketed(in: text)
    guard !name.contains("=") else { throw .missingZone }
    return name
  }

  /// Reads every `[key=value]` after the zone. Only the ISO 8601 calendar is supported. If a key is
  /// repeated the first one counts, unless one of them is marked as critical with `!` (RFC 9557
  /// 3.3).
  mutating func suffixTags(in text: Span<UInt8>) throws(TimeParseError) {
    var seen: [String: Bool] = [:]
    while accept(UInt8(ascii: "["), in: text) {
      let isCritical = accept(UInt8(ascii: "!"), in: text)
      let tag = SuffixTag(try bracketed(in: text))
      guard let tag else { throw .syntax }
      let isContested = seen[tag.key].map { $0 || isCritical } ?? false
      if isContested || isCritical && !tag.isKnown { throw .unknownCriticalTag(tag.key) }
      seen[tag.key] = isCritical
    }
  }

  private mutating func bracketed(in text: Span<UInt8>) throws(TimeParseError) -> String {
    var bytes: [UInt8] = []
    while let byte = next(in: text), byte != UInt8(ascii: "]") {
      guard (0x21...0x7E).contains(byte), byte != UInt8(ascii: "["), bytes.count < 100 else {
        throw .syntax
      }
      bytes.append(byte)
      advance(in: text)
    }
    try expect(UInt8(ascii: "]"), in: text)
    guard !bytes.isEmpty else { throw .syntax }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A tag such as `u-ca=iso8601`, with the syntax of keys and values in RFC 9557 4.1.
private struct SuffixTag {
  let key: String
  let value: String

  /// Nil if the syntax is wrong.
  init?(_ tag: String) {
    let parts = tag.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isKey(parts[0]), Self.isValue(parts[1]) else { return nil }
    (key, value) = (String(parts[0]), String(parts[1]))
  }

  var isKnown: Bool { key == "u-ca" && (value == "iso8601" || value == "gregory") }

  private static func isKey(_ key: Substring) -> Bool {
    guard let first = key.utf8.first, first.isSmallLetter || first == UInt8(ascii: "_") else {
      return false
    }
    return key.utf8.allSatisfy {
      $0.isSmallLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
  }

  private static func isValue(_ value: Substring) -> Bool {
    value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .allSatisfy { part in
        !part.isEmpty && part.allSatisfy { ($0 | 0x20).isSmallLetter || $0.isDigit }
      }
  }
}

extension UInt8 {
  fileprivate var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
