import TestSupport
import Testing

@testable import BSON

/// The quick way accepts what the careful one accepts, and nothing else.
@Suite struct QuickValidationTests {
  private func accepts(
    _ bytes: [UInt8], in range: Range<Int>, _ limits: BSONLimits = .stored
  ) -> (quickly: Bool, carefully: Bool) {
    let validation = TreeValidation(limits: limits)
    let end = try? validation.document(
      bytes.span.bytes, at: range.lowerBound, limit: range.upperBound, depth: 1)
    return (
      validation.quicklyAccepts(bytes.span.bytes, in: range), end == range.upperBound
    )
  }

  private func expectAgreement(
    _ bytes: [UInt8], in range: Range<Int>? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let accepts = accepts(bytes, in: range ?? 0..<bytes.count)
    #expect(accepts.quickly == accepts.carefully, "\(bytes)", sourceLocation: sourceLocation)
  }

  @Test func bothAcceptWhatABuilderMakes() async {
    var random = SeededGenerator(seed: 21)
    for await _ in (0..<GeneratedCount.times(5_000)).givingWay {
      let bytes = Array(random.document(levels: 4).bytes)
      let accepts = accepts(bytes, in: 0..<bytes.count)
      #expect(accepts.quickly && accepts.carefully)
    }
  }

  @Test func bothRefuseTheSameDamage() async {
    var random = SeededGenerator(seed: 22)
    for await _ in (0..<GeneratedCount.times(1_000)).givingWay {
      let original = Array(random.document(levels: 3).bytes)
      for _ in 0..<10 { expectAgreement(random.mutated(original)) }
    }
  }

  /// Among the other bytes of a buffer, the quick way looks at whole words that go past the end.
  @Test func whatStandsAroundADocumentChangesNothing() async {
    var random = SeededGenerator(seed: 23)
    for await _ in (0..<GeneratedCount.times(500)).givingWay {
      let original = Array(random.document(levels: 3).bytes)
      let inner = random.chance(1, in: 2) ? original : random.mutated(original)
      let (before, after) = (random.bytes(), random.bytes())
      expectAgreement(
        before + inner + after, in: before.count..<(before.count + inner.count))
    }
  }

  /// Every length up to some words, with one byte that is not ASCII at every place.
  @Test(arguments: [0x80, 0xC3, 0xFF] as [UInt8])
  func textsOfEachLength(_ odd: UInt8) {
    for length in 0..<36 {
      for place in 0..<length {
        var text = [UInt8](repeating: 0x61, count: length)
        text[place] = odd
        for text in [text, replacing(text, at: place + 1, by: 0xA9)] {
          expectAgreement(document([0x02, 0x61, 0] + [UInt8(length + 1), 0, 0, 0] + text + [0]))
          expectAgreement(document([0x0A] + text + [0]))
          expectAgreement(document([0x0A] + text + [0, 0x08, 0x62, 0, 1]))
        }
      }
    }
  }

  @Test func levelsUpToTheLimit() {
    var bytes: [UInt8] = [5, 0, 0, 0, 0]
    for level in 1...110 {
      let accepts = accepts(bytes, in: 0..<bytes.count)
      #expect(accepts.carefully == (level <= 100))
      // Deeper ones are left to the careful way.
      #expect(accepts.quickly == (level <= 33))
      let limits = BSONLimits(byteCount: 10_000, depth: 20)
      #expect(self.accepts(bytes, in: 0..<bytes.count, limits).quickly == (level <= 20))
      let length = bytes.count + 8
      bytes = [UInt8(length & 0xFF), UInt8(length >> 8), 0, 0, 3, 0x61, 0] + bytes + [0]
    }
  }

  /// A document around elements given as bytes.
  private func document(_ elements: [UInt8]) -> [UInt8] {
    [UInt8(elements.count + 5), 0, 0, 0] + elements + [0]
  }

  private func replacing(_ text: [UInt8], at place: Int, by byte: UInt8) -> [UInt8] {
    guard place < text.count else { return text }
    var text = text
    text[place] = byte
    return text
  }
}
