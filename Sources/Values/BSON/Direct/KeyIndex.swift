/// A hash table from keys to offsets of elements; of equal keys, the first one is found.
///
/// It uses Swift's seeded hashes, so that nobody can choose keys that collide.
final class KeyIndex: Sendable {
  /// Offsets of elements; 0 marks an empty entry, because no element starts at 0.
  private let table: [UInt32]

  /// Indexes the elements of the document at `range`. O(bytes) expected.
  init(_ bytes: RawSpan, _ range: Range<Int>) {
    var offsets: [UInt32] = []
    var offset = range.lowerBound + 4
    while let element = bytes.element(at: offset, last: range.upperBound - 1) {
      offsets.append(UInt32(offset))
      offset = element.end
    }
    var table = [UInt32](repeating: 0, count: Self.size(for: offsets.count))
    for offset in offsets {
      guard let element = bytes.element(at: Int(offset), last: range.upperBound - 1) else { break }
      var place = bytes.keyHash(element.key) & (table.count - 1)
      while table[place] != 0 { place = (place + 1) & (table.count - 1) }
      table[place] = offset
    }
    self.table = table
  }

  /// The size of a table for `count` keys: a power of two, at least half of it empty.
  private static func size(for count: Int) -> Int {
    1 << (Int.bitWidth - (2 * count + 1).leadingZeroBitCount)
  }

  /// The first element with this key; nil when there is none. O(key) expected.
  func element(named key: RawSpan, in bytes: RawSpan, _ range: Range<Int>) -> ElementLayout? {
    var place = key.keyHash(0..<key.byteCount) & (table.count - 1)
    while table[place] != 0 {
      if let element = bytes.element(at: Int(table[place]), last: range.upperBound - 1),
        bytes.isKey(key, of: element)
      {
        return element
      }
      place = (place + 1) & (table.count - 1)
    }
    return nil
  }
}

extension RawSpan {
  fileprivate func keyHash(_ range: Range<Int>) -> Int {
    var hasher = Hasher()
    // The pointer is used within the closure only, and the span checked the range.
    unsafe extracting(range).withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
