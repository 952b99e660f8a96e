import Compression
import TestSupport
import Testing

struct GzipTests {
  private let text = Array(String(repeating: "8.4 km in 70 minutes. ", count: 5_000).utf8)

  @Test func givesBackWhatWasCompressed() throws {
    #expect(try Gzip.unpack(PackedBytes.gzip(text), limit: text.count) == text)
    #expect(try Gzip.unpack(PackedBytes.gzip([]), limit: 0) == [])
  }

  @Test func severalMembersAreOneText() throws {
    let packed = PackedBytes.gzip([1, 2]) + PackedBytes.gzip([]) + PackedBytes.gzip([3])
    #expect(try Gzip.unpack(packed, limit: 3) == [1, 2, 3])
  }

  @Test func zerosAfterTheEndAreNothing() throws {
    #expect(try Gzip.unpack(PackedBytes.gzip([1]) + [0, 0, 0], limit: 1) == [1])
  }

  @Test func otherBytesAfterTheEndAreDamage() {
    let packed = PackedBytes.gzip([1]) + [UInt8](repeating: 9, count: 20)
    #expect(throws: CompressionFault.damaged) { try Gzip.unpack(packed, limit: 9) }
  }

  @Test func oneByteMoreThanTheLimitIsRefused() {
    #expect(throws: CompressionFault.tooLarge(limit: text.count - 1)) {
      try Gzip.unpack(PackedBytes.gzip(text), limit: text.count - 1)
    }
  }

  @Test func aBombIsNotUnpackedBeyondTheLimit() {
    let bomb = PackedBytes.gzip([UInt8](repeating: 0, count: 50_000_000))
    #expect(bomb.count < 100_000)
    #expect(throws: CompressionFault.tooLarge(limit: 1_000)) {
      try Gzip.unpack(bomb, limit: 1_000)
    }
  }

  @Test func everyTruncationSaysSo() {
    let packed = PackedBytes.gzip(Array(text.prefix(100)))
    for length in 2..<packed.count {
      #expect(throws: CompressionFault.truncated) {
        try Gzip.unpack(Array(packed.prefix(length)), limit: 1_000)
      }
    }
  }

  @Test func aChangedByteIsNeverTakenForData() {
    let original = Array(text.prefix(100))
    let packed = PackedBytes.gzip(original)
    for position in 10..<packed.count {
      var changed = packed
      changed[position] ^= 0x55
      #expect(throws: CompressionFault.self) { try Gzip.unpack(changed, limit: 1_000) }
    }
  }

  @Test func whatIsNoGzipSaysSo() {
    #expect(!Gzip.isGzip([]) && !Gzip.isGzip([0x1F]))
    #expect(throws: CompressionFault.wrongFormat) { try Gzip.unpack([], limit: 9) }
    #expect(throws: CompressionFault.wrongFormat) { try Gzip.unpack([14, 16, 84], limit: 9) }
  }

  @Test func anUnlimitedLimitDoesNotOverflow() throws {
    #expect(try Gzip.unpack(PackedBytes.gzip([7]), limit: .max) == [7])
  }
}
