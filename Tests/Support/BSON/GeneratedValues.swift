package import BSON

/// Values of every type, nested up to a few levels.
extension SeededGenerator {
  package mutating func pairs(levels: Int) -> [(String, BSONValue)] {
    (0..<below(8)).map { _ in (key(), value(levels: levels)) }
  }

  /// A short key from a small set, so that keys are often equal; sometimes empty or not ASCII.
  package mutating func key() -> String {
    let texts = ["", "a", "b", "mass", "massKg", "ключ", "é", "e\u{301}", "a.b", "$set", "🚴"]
    return chance(1, in: 5) ? text().filter { $0 != "\0" } : texts[below(texts.count)]
  }

  package mutating func text(_ length: ClosedRange<Int> = 0...19) -> String {
    let scalars: [Unicode.Scalar] = ["a", "Z", "\0", "é", "水", "🚴", "\u{7F}", "\u{FFFF}", "\n"]
    let picked = (0..<Int.random(in: length, using: &self)).map { _ in scalars[below(scalars.count)]
    }
    return String(String.UnicodeScalarView(picked))
  }

  package mutating func value(levels: Int) -> BSONValue {
    switch BSONType.allCases[below(BSONType.allCases.count)] {
    case .double: .double(Double(bitPattern: next()))
    case .string: .string(text())
    case .document: .document(document(levels: levels - 1))
    case .array: array(levels: levels - 1)
    case .binary: .binary(BSONBinary(bytes(), subtype: .init(rawValue: UInt8(below(10)))))
    case .undefined: .undefined
    case .objectID: .objectID(objectID())
    case .bool: .bool(chance(1, in: 2))
    case .datetime: .datetime(milliseconds: integer())
    case .null: .null
    case .regularExpression: regularExpression()
    case .dbPointer: .dbPointer(BSONDBPointer(namespace: text(), id: objectID()))
    case .javascript: .javascript(text())
    case .symbol: .symbol(text())
    case .javascriptWithScope:
      .javascriptWithScope(BSONCodeWithScope(code: text(), scope: document(levels: levels - 1)))
    case .int32: .int32(Int32(truncatingIfNeeded: integer()))
    case .timestamp: .timestamp(BSONTimestamp(seconds: UInt32(below(9)), increment: 7))
    case .int64: .int64(integer())
    case .decimal128: .decimal128(Decimal128(high: next(), low: next()))
    case .minKey: .minKey
    case .maxKey: .maxKey
    }
  }

  package mutating func document(levels: Int) -> BSONDocument {
    let pairs = levels > 0 ? pairs(levels: levels) : []
    return (try? BSONDocument(pairs)) ?? BSONDocument()
  }

  private mutating func array(levels: Int) -> BSONValue {
    let count = levels > 0 ? below(14) : 0
    let values = (0..<count).map { _ in value(levels: levels) }
    return .array((try? BSONArray(values)) ?? BSONArray())
  }

  private mutating func regularExpression() -> BSONValue {
    let options = ["", "i", "xmi"][below(3)]
    let made = try? BSONRegularExpression(pattern: "^a+\(below(9))", options: options)
    return made.map { .regularExpression($0) } ?? .null
  }

  package mutating func bytes() -> [UInt8] { (0..<below(20)).map { _ in UInt8(below(256)) } }

  /// Small integers, large ones, and the limits of 32 and 64 bits.
  private mutating func integer() -> Int64 {
    let edges: [Int64] = [0, -1, .min, .max, Int64(Int32.max) + 1, 253_402_300_800_000]
    return chance(1, in: 2) ? edges[below(edges.count)] : Int64(bitPattern: next())
  }

  package mutating func objectID() -> ObjectID {
    ObjectID(bytes: (0..<12).map { _ in UInt8(below(256)) }) ?? ObjectID.zero
  }
}

extension ObjectID {
  package static var zero: ObjectID {
    var source = SeededGenerator(seed: 0)
    return ObjectIDGenerator(using: &source).next(atUnixSeconds: 0)
  }
}
