/// A small Bloom filter of keys: each key sets one of 64 bits, chosen by its length, first and last
/// byte.
///
/// If `mayHold` is false, the key is missing; if it is true, the key may be missing all the same.
struct KeyFilter {
  private var bits: UInt64 = 0

  mutating func insert(_ bytes: RawSpan, _ key: Range<Int>) {
    bits |= Self.bit(bytes, key)
  }

  func mayHold(_ key: RawSpan) -> Bool {
    bits & Self.bit(key, 0..<key.byteCount) != 0
  }

  private static func bit(_ bytes: RawSpan, _ key: Range<Int>) -> UInt64 {
    guard !key.isEmpty else { return 1 }
    let first = Int(bytes.byte(at: key.lowerBound))
    let last = Int(bytes.byte(at: key.upperBound - 1))
    return 1 << UInt64(truncatingIfNeeded: (first &+ 5 &* last &+ 11 &* key.count) & 63)
  }
}
