import TestSupport

/// Damages bytes in the ways in which files are damaged. The same seed gives the same damage.
struct Mutation {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// One to eight changes.
  mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
      change(&bytes)
    }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let range = someRange(of: bytes)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes[range.lowerBound] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes[range.lowerBound] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 2: bytes.removeSubrange(range)
    case 3: bytes.insert(contentsOf: bytes[range], at: range.lowerBound)
    case 4: bytes.replaceSubrange(range, with: range.map { _ in 0xFF })
    default: bytes.removeLast(range.count)
    }
  }

  /// Up to 32 bytes, at least one.
  private mutating func someRange(of bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: bytes.indices, using: &generator)
    let count = Int.random(in: 1...32, using: &generator)
    return start..<min(start + count, bytes.count)
  }
}
