import BSON
import TestSupport
import Testing

@Suite struct BSONPropertyTests {
  @Test func bytesViewsAndBuilderRoundTrip() async throws {
    var random = SeededGenerator(seed: 3)
    for await _ in (0..<GeneratedCount.times(5_000)).givingWay {
      let pairs = random.pairs(levels: 4)
      let document = try BSONDocument(pairs)
      #expect(NaiveDocument(pairs: pairs.map { ($0, $1) }).agrees(with: document))
      #expect(try BSONDocument(validating: Array(document.bytes)) == document)
      #expect(try document.rebuilt() == document)
      #expect(document.count == pairs.count)
    }
  }

  @Test func everyKeyIsFoundAtItsFirstPlace() async throws {
    var random = SeededGenerator(seed: 4)
    for await _ in (0..<GeneratedCount.times(2_000)).givingWay {
      let document = random.document(levels: 3)
      let naive = NaiveDocument(pairs: Array(document))
      for element in document.elements {
        #expect(document[element.key] == naive[element.key])
        #expect(element.hasKey(element.key))
      }
    }
  }

  /// However the bytes are damaged, they are either refused with an error or can be read
  /// completely.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func mutatedBytesAreRefusedOrReadable(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var readable = 0
    for await _ in (0..<100).givingWay {
      let original = Array(random.document(levels: 3).bytes)
      for _ in 0..<10 {
        guard let document = try? BSONDocument(validating: random.mutated(original)) else {
          continue
        }
        readable += 1
        let rebuilt = try document.rebuilt()
        #expect(try BSONDocument(validating: rebuilt.bytes).count == document.count)
        #expect(document.extendedJSON(.canonical) == rebuilt.extendedJSON(.canonical))
        _ = try? document.checkKeysUnique()
      }
    }
    #expect((50...950).contains(readable), "of 1000, both outcomes should be met")
  }
}

extension SeededGenerator {
  /// The bytes with one to three changes: a bit, a byte, a length, a cut, an insertion.
  mutating func mutated(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0...below(3) where !bytes.isEmpty {
      let place = below(bytes.count)
      switch below(6) {
      case 0: bytes[place] ^= 1 << UInt8(below(8))
      case 1: bytes[place] = UInt8(below(256))
      case 2: bytes[place] = [0, 1, 2, 5, 15, 127, 128, 255][below(8)]
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(4)))
      case 4: bytes.insert(UInt8(below(256)), at: place)
      default: bytes.removeLast(below(bytes.count))
      }
    }
    // Half of them get a correct outer length, so that validation reaches the inside.
    if chance(1, in: 2), bytes.count >= 5 {
      for byte in 0..<4 { bytes[byte] = UInt8(truncatingIfNeeded: bytes.count >> (8 * byte)) }
      bytes[bytes.count - 1] = 0
    }
    return bytes
  }
}
