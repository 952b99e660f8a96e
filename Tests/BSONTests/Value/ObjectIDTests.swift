import BSON
import TestSupport
import Testing

@Suite struct ObjectIDTests {
  @Test func hexRoundTripsInEitherCase() throws {
    let id = try #require(ObjectID(hex: "57E193d7a9cc81b4027498B5"))
    #expect(id.hex == "57e193d7a9cc81b4027498b5")
    #expect(id.bytes.first == 0x57 && id.bytes.last == 0xB5)
    #expect(id.seconds == 0x57E1_93D7)
    #expect(ObjectID(bytes: id.bytes) == id)
    #expect(ObjectID("\(id)") == id)
  }

  @Test(arguments: [
    "", "57e193d7a9cc81b4027498b", "57e193d7a9cc81b4027498b5a", "57e193d7a9cc81b4027498bg",
    "+7e193d7a9cc81b4027498b5", "57e193d7a9cc81b402749é",
  ])
  func refusesWhatIsNotTwentyFourHexadecimalDigits(_ text: String) {
    #expect(ObjectID(hex: text) == nil)
  }

  @Test func storedBytesKeepTheirOrder() throws {
    let id = try #require(ObjectID(hex: "000102030405060708090a0b"))
    let document: BSONDocument = ["_id": .objectID(id)]
    #expect(Array(document.bytes.dropFirst(9).prefix(12)) == Array(0...11))
    #expect(document["_id"]?.objectIDValue == id)
  }

  @Test func generatedIdentifiersIncreaseWhateverTheClockDoes() {
    var source = SeededGenerator(seed: 9)
    let generator = ObjectIDGenerator(using: &source)
    var last = generator.next(atUnixSeconds: 1_000)
    #expect(last.seconds == 1_000)
    for step in 0..<50_000 {
      // The clock stands still, goes back and goes on.
      let clock: UInt32 = step % 7 == 0 ? 900 : 1_000 + UInt32(step) / 10_000
      let next = generator.next(atUnixSeconds: clock)
      #expect(next > last)
      last = next
    }
    #expect(last.seconds < 1_010)
  }

  @Test func aCounterThatOverflowsTakesTheNextSecond() {
    var source = NearlyLargestGenerator()
    let generator = ObjectIDGenerator(using: &source)
    let first = generator.next(atUnixSeconds: 5)
    #expect(first.bytes.suffix(3) == [255, 255, 255], "the last before the overflow")
    let second = generator.next(atUnixSeconds: 5)
    #expect(second.bytes.suffix(3) == [0, 0, 0])
    #expect(first < second)
    #expect(second.seconds == 6)
    #expect(generator.next(atUnixSeconds: 5).seconds == 6)
  }

  @Test func manyTasksGetDifferentIdentifiers() async {
    var source = SeededGenerator(seed: 10)
    let generator = ObjectIDGenerator(using: &source)
    let made = await withTaskGroup(of: [ObjectID].self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<1_000).map { _ in generator.next(atUnixSeconds: 7) } }
      }
      return await group.reduce(into: Set<ObjectID>()) { $0.formUnion($1) }
    }
    #expect(made.count == 8_000)
  }
}

/// A generator that starts the 24-bit counter one before its end.
private struct NearlyLargestGenerator: RandomNumberGenerator {
  mutating func next() -> UInt64 { 0xFFFF_FFFF_FFFF_FE00 }
}
