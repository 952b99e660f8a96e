import Testing

@testable import Edge

/// Fields and keys of which several share a bit are told apart.
@Suite struct ReadingPlaceTests {
  /// A place in an object, and the text that it is in.
  private struct Reading {
    var place = ReadingPlace.beginning()
    let text: [UInt8]

    init(_ text: [UInt8]) {
      self.text = text
      place.beginObject()
    }

    /// Whether the object has had the field.
    mutating func enter(field: Int) -> Bool {
      let key = ReadingPlace.Key(range: 0..<1, field: field)
      let text = text
      return place.enter(key, in: text.span) != nil
    }

    /// Whether the object has had the key.
    mutating func enter(_ range: Range<Int>) -> Bool {
      let key = ReadingPlace.Key(range: range, field: ReadingPlace.Key.undeclared)
      let text = text
      return place.enter(key, in: text.span) != nil
    }
  }

  @Test func aFieldIsNotOneThatIs64FieldsAway() {
    var reading = Reading(Array("a".utf8))
    let before = [3, 67, 131].map { reading.enter(field: $0) }
    #expect(before == [false, false, false])
    let after = [67, 3, 195].map { reading.enter(field: $0) }
    #expect(after == [true, true, false])
    #expect(reading.place.has(field: 67) && !reading.place.has(field: 259))
  }

  @Test func eachPairOfKeysIsTheSameOnlyWhereItsBytesAre() {
    let bytes = (0..<256).flatMap { (number: Int) -> [UInt8] in
      [UInt8(number), UInt8(truncatingIfNeeded: number * 7), UInt8(number / 3)]
    }
    let keys = stride(from: 0, to: bytes.count, by: 3).map { $0..<($0 + 3) }
    for first in keys {
      for second in keys {
        var reading = Reading(bytes)
        _ = reading.enter(first)
        let isSame = reading.enter(second)
        #expect(isSame == (first == second))
      }
    }
  }

  @Test func whatAnInnerObjectHasHadTheOuterOneHasNot() {
    var reading = Reading(Array("abcxyz".utf8))
    var found = [reading.enter(0..<3)]
    reading.place.beginObject()
    found += [reading.enter(0..<3), reading.enter(3..<6)]
    reading.place.end()
    found += [reading.enter(3..<6), reading.enter(0..<3)]
    #expect(found == [false, false, false, false, true])
  }
}
