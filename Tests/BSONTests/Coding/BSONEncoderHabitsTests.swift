import BSON
import Testing

/// Behaviour on which types rely that were written for other encoders.
@Suite struct BSONEncoderHabitsTests {
  @Test func aValueThatFailsLeavesNothingBehind() throws {
    let document = try BSONEncoder().encode(
      Encoding<Key> { fields in
        #expect(throws: Failure.self) { try fields.encode(Failing(), forKey: .first) }
        try fields.encode("instead", forKey: .first)
        var values = fields.nestedUnkeyedContainer(forKey: .second)
        try values.encode(1)
        #expect(throws: Failure.self) { try values.encode([Failing()]) }
        #expect(values.count == 1)
        try values.encode(2)
      })
    #expect(document == ["first": "instead", "second": [1, 2]])
  }

  @Test func aSingleValueThatFailsMayBeAnotherOne() throws {
    struct Wrapped: Encodable {
      func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        #expect(throws: Failure.self) { try container.encode(Failing()) }
        try container.encode("instead")
      }
    }
    #expect(try BSONEncoder().encodeValue([Wrapped(), Wrapped()]) == ["instead", "instead"])
  }

  @Test func errorsNeverHoldTheValue() {
    let late = Encoding<Key> { fields in
      let slot = fields.superEncoder(forKey: .first)
      try "secret".encode(to: slot)
      var container = slot.singleValueContainer()
      try container.encode("secret")
    }
    let values: [any Encodable] = [
      late, "secret", ["secret"], ["a": UInt64.max], ["a": [UInt64.max]],
      ["a\0": "secret"],
    ]
    for value in values {
      let error = #expect(throws: EncodingError.self) { try BSONEncoder().encode(value) }
      guard case .invalidValue(let held, _) = error else { continue }
      #expect(held is Any.Type)
      #expect(!String(reflecting: error).contains("secret"))
    }
  }

  /// Bytes are written in order, so a value cannot be inserted before one that is already written.
  @Test func aPositionOfAnArrayCannotBeFilledLate() throws {
    #expect(throws: EncodingError.self) {
      try BSONEncoder().encode(
        Encoding<Key> { fields in
          var values = fields.nestedUnkeyedContainer(forKey: .first)
          let slot = values.superEncoder()
          try values.encode(1)
          try "late".encode(to: slot)
        })
    }
  }

  @Test func positionsThatWereAskedForMayBeFilledInTurn() throws {
    let document = try BSONEncoder().encode(
      Encoding<Key> { fields in
        var values = fields.nestedUnkeyedContainer(forKey: .first)
        let slots = [values.superEncoder(), values.superEncoder()]
        for (position, slot) in slots.enumerated() {
          #expect(slot.codingPath.map(\.intValue) == [nil, position])
          try position.encode(to: slot)
          #expect(slot.codingPath.map(\.intValue) == [nil, position])
        }
        try values.encode(2)
      })
    #expect(document == ["first": [0, 1, 2]])
  }

  @Test func aSecondContainerOfAnArrayGoesOnWhereTheFirstStopped() throws {
    struct Halves: Encodable {
      func encode(to encoder: any Encoder) throws {
        var first = encoder.unkeyedContainer()
        try first.encode(1)
        var second = encoder.unkeyedContainer()
        #expect(second.count == 1)
        try 2.encode(to: second.superEncoder())
      }
    }
    #expect(try BSONEncoder().encodeValue(Halves()) == [1, 2])
  }
}

private enum Key: CodingKey {
  case first
  case second
}

/// A document whose fields a closure writes.
private struct Encoding<Key: CodingKey>: Encodable {
  let body: (inout KeyedEncodingContainer<Key>) throws -> Void

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try body(&fields)
  }
}

private struct Failure: Error {}

/// Throws deep inside, after a part of it is written.
private struct Failing: Encodable {
  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(1, forKey: .first)
    var values = fields.nestedUnkeyedContainer(forKey: .second)
    try values.encode(1)
    throw Failure()
  }
}
