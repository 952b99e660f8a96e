import BSON
import TestSupport

/// Damages documents in ways that are difficult for readers of BSON. The same seed gives the same
/// damage.
extension SeededGenerator {
  /// Damages one part of the document, then up to two places anywhere.
  mutating func damaged(_ original: [UInt8], _ anatomy: Anatomy) -> [UInt8] {
    var bytes = original
    aim(at: anatomy, &bytes)
    for _ in 0..<below(3) where !bytes.isEmpty { strike(&bytes) }
    // Half of them get a correct outer length, so that validation reaches the inside.
    if bytes.count >= 5, chance(1, in: 2) {
      bytes.replaceSubrange(0..<4, with: [UInt8].length(bytes.count))
      bytes[bytes.count - 1] = 0
    }
    return bytes
  }

  private mutating func aim(at anatomy: Anatomy, _ bytes: inout [UInt8]) {
    switch below(40) {
    case 0..<10: changeLength(at: anatomy.lengths[below(anatomy.lengths.count)], &bytes)
    case 10..<16: changeType(of: anatomy, &bytes)
    case 16..<20: changeValue(of: anatomy, &bytes)
    case 20..<28: writeText(into: anatomy, &bytes)
    case 28..<36: moveElement(of: anatomy, &bytes)
    case 36: bytes = deeper(bytes)
    default: if !bytes.isEmpty { strike(&bytes) }
    }
  }

  private mutating func changeLength(at place: Int, _ bytes: inout [UInt8]) {
    guard place + 4 <= bytes.count else { return }
    let old = (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    let lengths = [
      old + 1, old - 1, 0, -1, Int(Int32.max), Int(Int32.min), old + below(20) - 10,
      bytes.count - place, bytes.count - place - 4, below(64),
    ]
    bytes.replaceSubrange(place..<place + 4, with: [UInt8].length(lengths[below(lengths.count)]))
  }

  private mutating func changeType(of anatomy: Anatomy, _ bytes: inout [UInt8]) {
    guard let place = anatomy.types.randomElement(using: &self) else { return }
    let known = BSONType.allCases[below(BSONType.allCases.count)].rawValue
    bytes[place] = chance(9, in: 10) ? known : UInt8(below(256))
  }

  private mutating func changeValue(of anatomy: Anatomy, _ bytes: inout [UInt8]) {
    guard let place = anatomy.values.randomElement(using: &self) else { return }
    bytes[place] = [0, 1, 2, 128, 255][below(5)]
  }

  /// Overwrites a key or value with bytes that are invalid UTF-8, or unusual valid UTF-8.
  private mutating func writeText(into anatomy: Anatomy, _ bytes: inout [UInt8]) {
    guard let element = anatomy.elements.randomElement(using: &self) else { return }
    let texts: [[UInt8]] = [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xED, 0x9F, 0xBF],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80], [0xFF], [0x80], [0xC3], [0xC3, 0xA9], [0xE2, 0x82], [0],
    ]
    let text = texts[below(texts.count)]
    let start = element.lowerBound + 1 + below(element.count)
    bytes.replaceSubrange(start..<min(start + text.count, bytes.count), with: text)
  }

  /// Removes an element, copies it before another one, or swaps the two. In half of the cases the
  /// lengths around it are corrected.
  private mutating func moveElement(of anatomy: Anatomy, _ bytes: inout [UInt8]) {
    guard let one = anatomy.elements.randomElement(using: &self),
      let other = anatomy.elements.randomElement(using: &self)
    else { return }
    switch below(3) {
    case 0:
      bytes.removeSubrange(one)
      stretch(anatomy.containers, around: one.lowerBound, by: -one.count, &bytes)
    case 1:
      bytes.insert(contentsOf: bytes[one], at: other.lowerBound)
      stretch(anatomy.containers, around: other.lowerBound, by: one.count, &bytes)
    default:
      let (first, second) = one.lowerBound < other.lowerBound ? (one, other) : (other, one)
      guard first.upperBound <= second.lowerBound else { return }
      let (head, tail) = (Array(bytes[first]), Array(bytes[second]))
      bytes.replaceSubrange(second, with: head)
      bytes.replaceSubrange(first, with: tail)
    }
  }

  private mutating func stretch(
    _ containers: [Range<Int>], around place: Int, by change: Int, _ bytes: inout [UInt8]
  ) {
    guard chance(1, in: 2) else { return }
    for container in containers where container.contains(place) {
      let start = container.lowerBound
      bytes.replaceSubrange(start..<start + 4, with: [UInt8].length(container.count + change))
    }
  }

  /// Wraps the bytes in so many documents and arrays that they are near the depth limit, or in a
  /// few.
  private mutating func deeper(_ bytes: [UInt8]) -> [UInt8] {
    let levels = chance(1, in: 4) ? 1 + below(4) : 90 + below(25)
    return (0..<levels).reduce(bytes) { inner, _ in .document([3 + UInt8(below(2)), 0] + inner) }
  }

  /// Changes any bytes: a bit, a byte, a cut, an insertion, a copy.
  private mutating func strike(_ bytes: inout [UInt8]) {
    let place = below(bytes.count)
    let range = place..<min(bytes.count, place + 1 + below(8))
    switch below(9) {
    case 0, 1: bytes[place] ^= 1 << UInt8(below(8))
    case 2: bytes[place] = UInt8(below(256))
    case 3: bytes[place] = [0, 1, 2, 5, 15, 127, 128, 255][below(8)]
    case 4: bytes.removeSubrange(range)
    case 5: bytes.insert(contentsOf: range.map { _ in UInt8(below(256)) }, at: place)
    case 6: bytes.insert(contentsOf: bytes[range], at: below(bytes.count))
    case 7: bytes.removeLast(below(bytes.count))
    default: bytes += range.map { _ in UInt8(below(3)) }
    }
  }
}
