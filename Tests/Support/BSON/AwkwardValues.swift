package import BSON

/// Values that are difficult to compare, and pairs that are often equal.
extension SeededGenerator {
  /// Any value, usually a difficult one.
  package mutating func awkwardValue(levels: Int) -> BSONValue {
    switch below(12) {
    case 0, 1: awkwardNumber()
    case 2: .string(awkwardText())
    case 3: .symbol(awkwardText())
    case 4: chance(1, in: 2) ? .javascript(awkwardText()) : awkwardPointer()
    case 5: .datetime(milliseconds: awkwardMoment())
    case 6: .timestamp(BSONTimestamp(seconds: awkwardHalf(), increment: awkwardHalf()))
    case 7: .binary(awkwardBinary())
    case 8: awkwardExpression()
    case 9: levels > 0 ? awkwardContainer(levels: levels) : .null
    case 10: awkwardCode(levels: levels)
    default: value(levels: levels)
    }
  }

  /// Two values to compare: of the same kind, or one made from the other, or any two.
  package mutating func neighbours() -> (BSONValue, BSONValue) {
    switch below(8) {
    case 0: return (awkwardNumber(), awkwardNumber())
    case 1: return respelled(awkwardNumber())
    case 2: return (.binary(awkwardBinary()), .binary(awkwardBinary()))
    case 3: return wrapped(awkwardValue(levels: 2), awkwardValue(levels: 2))
    case 4: return wrapped(awkwardNumber(), awkwardNumber())
    case 5: return (awkwardContainer(levels: 2), awkwardContainer(levels: 2))
    default: return sameKind()
    }
  }

  private mutating func sameKind() -> (BSONValue, BSONValue) {
    let first = awkwardValue(levels: 2)
    for _ in 0..<100 {
      let second = awkwardValue(levels: 2)
      if second.type == first.type { return (first, second) }
    }
    return (first, first)
  }

  /// A number and, if possible, the same number as another type, or as another zero or NaN.
  private mutating func respelled(_ number: BSONValue) -> (BSONValue, BSONValue) {
    let text = number.int64Value.map { "\($0)" } ?? number.doubleValue.map { "\($0)" }
    switch (below(3), number) {
    case (0, .decimal128(let decimal)):
      return (number, .double(Double(decimal.description) ?? .nan))
    case (0, _): return (number, Decimal128(text ?? "NaN").map { .decimal128($0) } ?? number)
    case (1, .int64(let integer)): return (.double(Double(integer)), number)
    default: return (number, number.doubleValue.map { .double($0) } ?? number)
    }
  }

  /// Both values, wrapped in equal documents or arrays at the same place.
  private mutating func wrapped(
    _ first: BSONValue, _ second: BSONValue
  ) -> (BSONValue, BSONValue) {
    let before = value(levels: 1)
    if chance(1, in: 2) { return ([before, first, 1], [before, second, 1]) }
    let keys = (key(), key(), key())
    func around(_ value: BSONValue) -> BSONValue {
      let pairs = [(keys.0, before), (keys.1, value), (keys.2, BSONValue.null)]
      return .document((try? BSONDocument(pairs)) ?? [:])
    }
    return (around(first), around(second))
  }

  /// Few keys in any order, few values: many share a beginning.
  private mutating func awkwardContainer(levels: Int) -> BSONValue {
    let values: [BSONValue] = [1, 1.0, .int32(1), nil, "a", .symbol("a"), [:], .array([]), .minKey]
    let picked = (0..<below(4)).map { _ in
      chance(1, in: 5) ? awkwardValue(levels: levels - 1) : values[below(values.count)]
    }
    if chance(1, in: 2) { return .array((try? BSONArray(picked)) ?? []) }
    let keys = ["", "a", "b", "A", "é", "e\u{301}", "\u{FFFF}", "🚴"]
    let pairs = picked.map { (keys[below(keys.count)], $0) }
    return .document((try? BSONDocument(pairs)) ?? [:])
  }

  /// Text with U+0000, combining accents, and characters whose order differs between UTF-8 and
  /// UTF-16.
  private mutating func awkwardText() -> String {
    let scalars: [Unicode.Scalar] = ["\0", "a", "b", "é", "e", "\u{301}", "\u{FFFF}", "\u{10000}"]
    let picked = (0..<below(4)).map { _ in scalars[below(scalars.count)] }
    return String(String.UnicodeScalarView(picked))
  }

  private mutating func awkwardMoment() -> Int64 {
    let edges: [Int64] = [0, 1, -1, .min, .max, -62_135_596_800_000, 253_402_300_800_000]
    return edges[below(edges.count)]
  }

  private mutating func awkwardHalf() -> UInt32 {
    [0, 1, 0x7FFF_FFFF, 0x8000_0000, .max][below(5)]
  }

  private mutating func awkwardBinary() -> BSONBinary {
    let subtypes: [UInt8] = [0, 1, 2, 3, 4, 5, 6, 8, 9, 0x7F, 0x80, 0xFF]
    let bytes = (0..<below(9)).map { _ in [0, 1, 0x7F, 0x80, 0xFF][below(5)] as UInt8 }
    return BSONBinary(bytes, subtype: .init(rawValue: subtypes[below(subtypes.count)]))
  }

  private mutating func awkwardExpression() -> BSONValue {
    let patterns = ["", "a", "ab", "b", "é", "\u{FFFF}", "\u{10000}"]
    let options = ["", "i", "im", "x", "iq"]
    let made = try? BSONRegularExpression(
      pattern: patterns[below(patterns.count)], options: options[below(options.count)])
    return made.map { .regularExpression($0) } ?? .null
  }

  private mutating func awkwardPointer() -> BSONValue {
    let id = chance(1, in: 2) ? ObjectID.zero : objectID()
    return .dbPointer(BSONDBPointer(namespace: awkwardText(), id: id))
  }

  private mutating func awkwardCode(levels: Int) -> BSONValue {
    let few: [BSONDocument] = [[:], ["a": 1], ["a": 1.0], ["b": 0]]
    let scope = chance(1, in: 5) ? document(levels: levels - 1) : few[below(few.count)]
    return .javascriptWithScope(BSONCodeWithScope(code: awkwardText(), scope: scope))
  }
}
