import BSON
import TestSupport
import Testing

@Suite struct BSONOrderingTests {
  @Test func typesStandInTheServersOrder() throws {
    let ascending: [BSONValue] = [
      .minKey, .undefined, nil, .double(.nan), .double(-.infinity), .int64(.min), -1, 0, 1.5,
      .decimal128(try Decimal128(parsing: "1.6")), .int32(2), .double(.infinity), "", "a",
      .symbol("b"), "ba", [:], ["a": 1], ["a": ""], .array([]),
      [1], [1, 2], ["a"], .binary(BSONBinary([])), .binary(BSONBinary([9])),
      .binary(BSONBinary([1], subtype: .md5)), .binary(BSONBinary([1, 1])), .objectID(.zero),
      false, true, .datetime(milliseconds: -1), .datetime(milliseconds: 0),
      .timestamp(BSONTimestamp(seconds: 0, increment: 1)),
      .timestamp(BSONTimestamp(seconds: 1, increment: 0)),
      .regularExpression(try BSONRegularExpression(pattern: "a", options: "x")),
      .regularExpression(try BSONRegularExpression(pattern: "ab")),
      .dbPointer(BSONDBPointer(namespace: "b", id: .zero)),
      .dbPointer(BSONDBPointer(namespace: "aa", id: .zero)), .javascript("a"),
      .javascriptWithScope(BSONCodeWithScope(code: "a", scope: [:])),
      .javascriptWithScope(BSONCodeWithScope(code: "a", scope: ["a": 1])), .maxKey,
    ]
    for (place, left) in ascending.enumerated() {
      for (otherPlace, right) in ascending.enumerated() {
        let expected: BSONOrdering =
          place < otherPlace ? .ascending : place == otherPlace ? .same : .descending
        #expect(left.ordering(to: right) == expected, "\(place) and \(otherPlace)")
      }
    }
  }

  @Test(
    arguments: [
      (["a": 1], ["b": 0]), (["b": 1], ["a": "x"]), (["a": 1], ["a": 1, "b": 1]),
      (["a": 1, "b": 2], ["a": 1.5]), (["a": ["x": nil]], ["a": ["x": 0]]),
      (["A": 1], ["a": 0]), (["a": .minKey], [:]),
    ] as [(BSONDocument, BSONDocument)])
  func documentsCompareFieldByField(_ left: BSONDocument, _ right: BSONDocument) {
    let expected: BSONOrdering = right.isEmpty ? .descending : .ascending
    #expect(left.ordering(to: right) == expected)
    #expect(right.ordering(to: left) != expected)
  }

  @Test func numbersCompareByExactValue() throws {
    let tenth = try Decimal128(parsing: "0.1")
    // 0.1 as a double is 0.1000000000000000055511151231257827…
    #expect(BSONValue.decimal128(tenth).ordering(to: 0.1) == .ascending)
    #expect(
      BSONValue.double(0.5).ordering(to: .decimal128(try Decimal128(parsing: "0.50"))) == .same)
    #expect(BSONValue.int64(.max).ordering(to: .double(0x1p63)) == .ascending)
    #expect(BSONValue.int64(1 << 53 + 1).ordering(to: .double(0x1p53)) == .descending)
    #expect(BSONValue.int64(9_007_199_254_740_993).ordering(to: .double(0x1p53)) == .descending)
    #expect(BSONValue.double(-0.0).ordering(to: .int32(0)) == .same)
    #expect(BSONValue.decimal128(try Decimal128(parsing: "-0E+10")).ordering(to: 0) == .same)
    #expect(
      BSONValue.decimal128(try Decimal128(parsing: "NaN")).ordering(to: .double(.nan)) == .same)
    let great = BSONValue.decimal128(try Decimal128(parsing: "1E6144"))
    #expect(great.ordering(to: .double(.greatestFiniteMagnitude)) == .descending)
    #expect(great.ordering(to: .double(.infinity)) == .ascending)
    let small = BSONValue.decimal128(try Decimal128(parsing: "1E-6176"))
    #expect(small.ordering(to: .double(.leastNonzeroMagnitude)) == .ascending)
    #expect(small.ordering(to: 0) == .descending)
    #expect(
      BSONValue.decimal128(try Decimal128(parsing: "1E+6000"))
        .ordering(to: .decimal128(try Decimal128(parsing: "10E+5999"))) == .same)
  }

  /// Compares every pair and triple of value sets in which equal and close values are frequent.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func theOrderIsTotalAndTransitive(_ seed: UInt64) {
    var random = SeededGenerator(seed: 300 + seed)
    for _ in 0..<GeneratedCount.times(1) {
      let pool = (0..<60).map { _ in
        random.chance(1, in: 2) ? random.awkwardNumber() : random.awkwardValue(levels: 3)
      }
      #expect(faults(of: pool) == 0)
    }
  }

  private func faults(of pool: [BSONValue]) -> Int {
    var faults = 0
    for first in pool {
      if first.ordering(to: first) != .same { faults += 1 }
      for second in pool {
        let ordering = first.ordering(to: second)
        if !second.ordering(to: first).isMirror(of: ordering) { faults += 1 }
        for third in pool where ordering != .descending {
          let next = second.ordering(to: third)
          let whole = first.ordering(to: third)
          if next == .descending { continue }
          if ordering == .same, next == .same, whole != .same { faults += 1 }
          if ordering != next || ordering == .ascending, whole != .ascending { faults += 1 }
        }
      }
    }
    return faults
  }

  /// Doubles have at most 17 significant digits here, so that a decimal holds them exactly.
  @Test func numbersOfDifferentTypesAgreeWithTheirDecimals() throws {
    var random = SeededGenerator(seed: 320)
    for _ in 0..<GeneratedCount.times(5_000) {
      let (left, right) = (Int64(random.below(2_000)) - 1_000, Int64(random.below(2_000)) - 1_000)
      let expected = BSONValue.int64(left).ordering(to: .int64(right))
      let forms = [left, right].map { number in
        [
          BSONValue.int32(Int32(number)), .int64(number), .double(Double(number)),
          Decimal128("\(number).00").map { .decimal128($0) } ?? nil,
        ]
      }
      let (first, second) = (forms[0][random.below(4)], forms[1][random.below(4)])
      #expect(first.ordering(to: second) == expected)
    }
  }

  /// What is compared straight over the bytes compares as values do.
  @Test func elementsCompareAsTheirValues() async throws {
    var random = SeededGenerator(seed: 321)
    var compared: [BSONType: Int] = [:]
    for await _ in (0..<GeneratedCount.times(10_000)).givingWay {
      let (left, right) = random.neighbours()
      let element = try #require((["": left] as BSONDocument).element(""))
      guard let plain = element.plainOrdering(to: right) else { continue }
      #expect(plain == left.ordering(to: right), "\(left.type) and \(right.type)")
      compared[left.type, default: 0] += 1
    }
    for type in [BSONType.string, .double, .int32, .int64, .datetime] {
      #expect(compared[type, default: 0] > 20, "\(compared)")
    }
  }
}

extension BSONOrdering {
  fileprivate func isMirror(of other: BSONOrdering) -> Bool {
    switch (self, other) {
    case (.ascending, .descending), (.same, .same), (.descending, .ascending): true
    default: false
    }
  }
}
