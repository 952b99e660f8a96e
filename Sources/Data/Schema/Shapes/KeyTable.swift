/// The keys of a declaration, found by their bytes without making a `String`.
///
/// A hash table that is at most half full. Its keys are declared and not sent, so the hash needs no
/// seed: nobody outside can choose keys that collide with each other.
struct KeyTable: Sendable {
  private struct Entry {
    /// Where the key stands in `bytes`.
    let key: Range<Int>
    let index: Int
  }

  /// The keys, one after the other.
  private var bytes: [UInt8] = []
  private var slots: [Entry?]

  /// The first of equal keys counts.
  init(_ keys: [(key: String, index: Int)]) {
    let size = 1 << (Int.bitWidth - (2 * keys.count + 1).leadingZeroBitCount)
    slots = Array(repeating: nil, count: size)
    for (key, index) in keys { insert(key.utf8.span, index) }
  }

  /// The key's index; nil for another key. O(key).
  func index(of key: Span<UInt8>) -> Int? {
    slots[slot(of: key)]?.index
  }

  private mutating func insert(_ key: Span<UInt8>, _ index: Int) {
    let slot = slot(of: key)
    guard slots[slot] == nil else { return }
    slots[slot] = Entry(key: bytes.count..<(bytes.count + key.count), index: index)
    for place in key.indices { bytes.append(key[place]) }
  }

  /// Where the key is, or would be.
  private func slot(of key: Span<UInt8>) -> Int {
    var slot = Self.hash(key) & (slots.count - 1)
    while let entry = slots[slot], !holds(key, at: entry.key) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func holds(_ key: Span<UInt8>, at range: Range<Int>) -> Bool {
    guard key.count == range.count else { return false }
    for place in key.indices where bytes[range.lowerBound + place] != key[place] { return false }
    return true
  }

  /// FNV-1a.
  private static func hash(_ key: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in key.indices { hash = (hash ^ UInt64(key[place])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
