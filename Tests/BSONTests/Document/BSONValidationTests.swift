import BSON
import TestSupport
import Testing

@Suite struct BSONValidationTests {
  private func fault(
    _ bytes: [UInt8], limits: BSONLimits = .stored
  ) -> BSONError? {
    do throws(BSONError) {
      _ = try BSONDocument(validating: bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  /// A document around elements given as bytes.
  private func document(_ elements: [UInt8]) -> [UInt8] {
    [UInt8(elements.count + 5), 0, 0, 0] + elements + [0]
  }

  @Test func refusesInputThatEndsEarly() {
    #expect(fault([])?.reason == .truncated(needed: 4, available: 0))
    #expect(fault([5, 0, 0])?.reason == .truncated(needed: 4, available: 3))
    #expect(fault([6, 0, 0, 0, 0])?.reason == .truncated(needed: 6, available: 5))
    let whole = Array((["a": "b", "c": [1, 2]] as BSONDocument).bytes)
    for length in 0..<whole.count {
      #expect(fault(Array(whole.prefix(length))) != nil)
    }
  }

  @Test func refusesLengthsThatCannotBe() {
    #expect(fault([4, 0, 0, 0, 0])?.reason == .lengthTooSmall(found: 4, least: 5))
    #expect(fault([255, 255, 255, 255, 0])?.reason == .lengthTooSmall(found: -1, least: 5))
    #expect(fault([5, 0, 0, 0, 0, 9])?.reason == .trailingBytes(1))
    #expect(fault([5, 0, 0, 0, 7])?.reason == .missingTerminator(found: 7))
    let overlong = document([2, 97, 0, 9, 0, 0, 0, 98, 0])
    #expect(fault(overlong)?.reason == .truncated(needed: 9, available: 2))
    #expect(fault(document([2, 97, 0, 0, 0, 0, 0]))?.reason == .lengthTooSmall(found: 0, least: 1))
    let negative = document([5, 97, 0, 255, 255, 255, 255, 0])
    #expect(fault(negative)?.reason == .lengthTooSmall(found: -1, least: 0))
  }

  @Test func refusesLengthsThatContradictTheirContent() {
    let old = document([5, 97, 0, 5, 0, 0, 0, 2, 2, 0, 0, 0, 7])  // payload 1 byte, inside says 2
    #expect(fault(old)?.reason == .wrongLength(found: 2, expected: 1))
    #expect(fault(document([5, 97, 0, 5, 0, 0, 0, 2, 1, 0, 0, 0, 7])) == nil)
    let scope: [UInt8] = [1, 0, 0, 0, 0, 5, 0, 0, 0, 0]
    #expect(fault(document([15, 97, 0, 14, 0, 0, 0] + scope)) == nil)
    let long = document([15, 97, 0, 15, 0, 0, 0] + scope + [10])
    #expect(fault(long)?.reason == .wrongLength(found: 15, expected: 14))
    let unended = document([2, 97, 0, 2, 0, 0, 0, 98, 99])
    #expect(fault(unended)?.reason == .missingTerminator(found: 99))
  }

  @Test func refusesUnknownTypesAndBooleans() {
    #expect(fault(document([0x14, 97, 0]))?.reason == .unknownType(0x14))
    #expect(fault(document([0, 97, 0]))?.reason == .unknownType(0))
    #expect(fault(document([8, 97, 0, 2]))?.reason == .invalidBoolean(2))
    #expect(fault(document([10, 97, 98]))?.reason == .unterminatedKey)
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE9], [0x80], [0xC3, 0x28],
      [0xE2, 0x82, 0x28], [0xF0, 0x9F, 0x9A], [0xFF],
    ] as [[UInt8]])
  func refusesTextThatIsNotUTF8(_ text: [UInt8]) {
    let key = fault(document([10] + text + [0]))
    #expect(key?.reason == .invalidUTF8)
    #expect(key?.offset == 5)
    let padding = Array("ascii text before ".utf8)
    let string = padding + text + [0]
    let value = fault(document([2, 97, 0, UInt8(string.count), 0, 0, 0] + string))
    #expect(value?.reason == .invalidUTF8)
    #expect(value?.offset == 11 + padding.count)
    #expect(value?.path == ["a"])
  }

  @Test func agreesWithTheStandardLibraryAboutUTF8() {
    var random = SeededGenerator(seed: 41)
    let leads: [UInt8] = [0x41, 0x80, 0xBF, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0x9F, 0xA0]
    for _ in 0..<20_000 {
      let text = (0..<random.below(12)).map { _ in leads[random.below(leads.count)] }
      let bytes = document([2, 97, 0, UInt8(text.count + 1), 0, 0, 0] + text + [0])
      #expect((fault(bytes) == nil) == (String(validating: text, as: UTF8.self) != nil))
    }
  }

  @Test(arguments: [[0x80], [0xC3, 0xA9], [0xFF], [0xE2, 0x82, 0xAC], [0xED, 0xA0, 0x80]])
  func aByteBeyondASCIIIsSeenWhereverItStands(_ sequence: [UInt8]) {
    let isText = String(validating: sequence, as: UTF8.self) != nil
    for count in sequence.count...70 {
      for place in 0...(count - sequence.count) {
        var text = [UInt8](repeating: 0x61, count: count)
        text.replaceSubrange(place..<(place + sequence.count), with: sequence)
        let inString = document([2, 97, 0, UInt8(count + 1), 0, 0, 0] + text + [0])
        #expect((fault(inString) == nil) == isText)
        #expect((fault(document([10] + text + [0])) == nil) == isText)
      }
    }
  }

  @Test func tellsWhereTheFaultIs() throws {
    let inner = document([8, 0x6F, 0x6B, 0, 7])  // "ok": neither true nor false
    let list = document([3, 0x30, 0] + inner)
    let error = try #require(fault(document([4, 0x6C, 0] + list)))
    #expect(error.path == ["l", "0", "ok"])
    #expect(error.offset == 4 + 3 + 4 + 3 + 4 + 4)
    #expect("\(error)" == "BSON: Boolean is 7, expected 0 or 1 at byte 22 in l.0.ok")
  }

  @Test func countsLevelsFromTheOutermost() throws {
    var bytes = Array(BSONDocument().bytes)
    for level in 2...101 {
      let length = UInt32(bytes.count + 8)
      let header = (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * UInt32($0))) }
      bytes = header + [3, 97, 0] + bytes + [0]
      #expect((fault(bytes)?.reason == .tooDeep(limit: 100)) == (level > 100))
    }
    #expect(fault(bytes)?.path.count == 100)
    #expect(fault(bytes, limits: .serverReply) == nil)
  }

  @Test func refusesMoreThanSixteenMebibytes() throws {
    let limit = 16 * 1024 * 1024
    let room = limit - 5 - 3 - 5
    let full: BSONDocument = ["b": .binary(BSONBinary([UInt8](repeating: 7, count: room)))]
    #expect(full.byteCount == limit)
    #expect(fault(Array(full.bytes)) == nil)
    let over: BSONDocument = ["b": .binary(BSONBinary([UInt8](repeating: 7, count: room + 1)))]
    let refused = BSONError.Reason.tooLarge(byteCount: limit + 1, limit: limit)
    #expect(fault(Array(over.bytes))?.reason == refused)
    #expect(fault(Array(over.bytes), limits: .serverReply) == nil)
  }

  @Test func readsOneDocumentOfABatch() throws {
    let first: BSONDocument = ["a": 1]
    let second: BSONDocument = ["b": ["c": 2]]
    let batch = Array(first.bytes + second.bytes)
    let range = first.byteCount..<batch.count
    #expect(try BSONDocument(validating: batch, in: range) == second)
    #expect(try BSONDocument(validating: batch[range]) == second)
    #expect(throws: BSONError.self) { try BSONDocument(validating: batch, in: 0..<batch.count + 1) }
    #expect(throws: BSONError.self) { try BSONDocument(validating: batch, in: 1..<batch.count) }
  }

  @Test func reportsKeysThatStandTwiceWhenAsked() throws {
    let unique: BSONDocument = ["a": 1, "b": ["a": 1], "é": 1, "e\u{301}": 2, "l": [["a": 1]]]
    try unique.checkKeysUnique()
    let twice: BSONDocument = ["a": 1, "l": [["x": 1, "y": 2, "x": 3]]]
    let error = #expect(throws: BSONError.self) { try twice.checkKeysUnique() }
    #expect(error?.reason == .duplicateKey)
    #expect(error?.path == ["l", "0", "x"])
    #expect(try BSONDocument(validating: Array(twice.bytes)) == twice)
  }
}
