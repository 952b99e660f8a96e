/// What the keys of a declaration mean, found by their bytes without making a `String`.
///
/// A hash table that is at most half full. Its keys are declared and not sent, so nobody outside can
/// choose keys that collide with each other: a hash of a few bytes is enough.
struct KeyTable<Meaning: Sendable>: Sendable {
  private struct Entry {
    /// Where the key stands in `bytes`.
    let key: Range<Int>
    let meaning: Meaning
  }

  /// The keys, one after the other.
  private var bytes: [UInt8] = []
  private var slots: [Entry?]

  /// The first of equal keys counts.
  init(_ keys: [(key: String, meaning: Meaning)]) {
    let size = 1 << (Int.bitWidth - (2 * keys.count + 1).leadingZeroBitCount)
    slots = Array(repeating: nil, count: size)
    for (key, meaning) in keys { insert(key.utf8.span, meaning) }
  }

  /// What the key means; nil for another key. O(key).
  subscript(key: Span<UInt8>) -> Meaning? { slots[slot(of: key)]?.meaning }

  private mutating func insert(_ key: Span<UInt8>, _ meaning: Meaning) {
    let slot = slot(of: key)
    guard slots[slot] == nil else { return }
    slots[slot] = Entry(key: bytes.count..<(bytes.count + key.count), meaning: meaning)
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
    key.count == range.count && key.isSame(as: bytes.span.extracting(range))
  }

  /// Of the length, and of the first byte, the last and the one in the middle.
  private static func hash(_ key: Span<UInt8>) -> Int {
    guard !key.isEmpty else { return 0 }
    let (first, middle) = (Int(key[0]), Int(key[key.count / 2]))
    let hash = (key.count * 31 + first) * 31 + middle
    return hash * 31 + Int(key[key.count - 1])
  }
}

extension Span<UInt8> {
  /// Whether both have the same bytes. O(bytes).
  package func isSame(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for place in indices where self[place] != other[place] { return false }
    return true
  }
}
