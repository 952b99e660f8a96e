package import BSON
package import Schema

/// Stored documents of a declaration, most of them right, the others subtly wrong.
extension SeededGenerator {
  package mutating func stored(_ shape: ObjectShape, wrong: Int = 1) throws -> BSONDocument {
    var shape = shape
    var pairs: [(String, BSONValue)] = []
    if let variants = shape.variants {
      let word = pick(variants.kinds)
      shape = variants.shape(word) ?? shape
      if !chance(1, in: 10) { pairs.append((variants.tag, .string(word))) }
    }
    for field in shape.fields where !pairs.contains(where: { $0.0 == field.storedKey }) {
      let isWanted = field.presence == .required ? !chance(wrong, in: 80) : chance(1, in: 2)
      guard isWanted else { continue }
      pairs.append((field.storedKey, try stored(field, wrong: wrong)))
    }
    if chance(1, in: 3) { pairs.append(("undeclared", value(levels: 2))) }
    return try BSONDocument(pairs.shuffled(using: &self))
  }

  private mutating func stored(_ field: FieldOutline, wrong: Int) throws -> BSONValue {
    if chance(1, in: 30) { return .null }
    if !field.examples.isEmpty, chance(1, in: 2) { return pick(field.examples) }
    return try stored(field.shape, field.constraints, wrong: wrong)
  }

  private mutating func stored(
    _ shape: Shape, _ constraints: Constraints, wrong: Int
  ) throws -> BSONValue {
    if chance(wrong, in: 80) { return strange() }
    if constraints.mayBeNull, chance(1, in: 4) { return .null }
    switch shape {
    case .object(let object): return .document(try stored(object, wrong: wrong))
    case .list(let element):
      return .array(
        try BSONArray(
          try (0..<below(4)).map { _ in
            try stored(element, constraints.ofItems, wrong: wrong)
          }))
    case .map(let element):
      return .document(
        try BSONDocument(
          try (0..<below(3)).map { index in
            (
              "\(pick(["é", "key", "0"]))\(index)",
              try stored(element, constraints.ofItems, wrong: wrong)
            )
          }))
    default: return candidate(for: shape, wrong: wrong)
    }
  }

  /// A value that a field of this shape often may have, and at times one next to its limits.
  private mutating func candidate(for shape: Shape, wrong: Int) -> BSONValue {
    let (right, near) = shape.candidates
    return chance(wrong, in: 30) && !near.isEmpty ? pick(near) : pick(right)
  }

  /// One that is right for few fields.
  private mutating func strange() -> BSONValue {
    switch below(3) {
    case 0: value(levels: 2)
    case 1: awkwardValue(levels: 1)
    default: pick(Self.strangeValues)
    }
  }

  private static let strangeValues: [BSONValue] = [
    .null, .undefined, [], [nil], [:], ["start": 1], [["start": 1]], "", "a\n", .double(.nan),
    .double(.infinity), .double(-0.0), .double(3), .int64(3), .int32(3), .minKey, .maxKey,
    .symbol("red"), .javascript("red"), .datetime(milliseconds: .max),
    .datetime(milliseconds: .min), .decimal128(Decimal128(high: 0x3040_0000_0000_0000, low: 3)),
  ]

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}

extension Shape {
  /// Values that are right or nearly so, and values that are nearly right or wrong.
  fileprivate var candidates: (right: [BSONValue], near: [BSONValue]) {
    switch self {
    case .text:
      (
        ["Ann", "a", "ab12.", "🚴🚴", "éé"],
        ["", "ab_12.\n", "e\u{301}e\u{301}", "👨‍👩‍👧", "ab_1234.", "123456789", "\0", "ab12"]
      )
    case .choice(let words):
      (words.map { .string($0) }, [.string((words.first ?? "").uppercased()), "red\n", "", 1])
    case .flag: ([true, false], [0, 1, "true"])
    case .integer(let range):
      (
        [.int64(range?.upperBound ?? 5), .int64(1), .int32(4)],
        [
          .int64((range?.upperBound ?? 5) + 1), .int64((range?.lowerBound ?? -5) - 1),
          .double(2), .double(1.000_000_000_000_000_2), .int64(.max), .int64(.min), "1",
        ]
      )
    case .number:
      (
        [.double(0.5), .double(1), .int32(0)],
        [
          .double(1.0.nextUp), .double(-0.0),
          .double(.nan), .double(.infinity), .int64(1), .double(.greatestFiniteMagnitude),
        ]
      )
    case .instant:
      (
        [
          .datetime(milliseconds: 0), .datetime(milliseconds: 253_402_300_799_999),
          .datetime(milliseconds: 1_000),
        ],
        [
          .datetime(milliseconds: 253_402_300_800_000),
          .datetime(milliseconds: -62_135_596_800_000),
          .datetime(milliseconds: -62_135_596_800_001), .datetime(milliseconds: -1), "2026-01-01",
        ]
      )
    case .date:
      (
        ["2026-02-28", "0001-01-01", "9999-12-31"],
        ["2026-02-29", "0000-01-01", "2026-2-3", "2026-13-01", "2026-02-28\n", "2026-02-28T00:00"]
      )
    case .time:
      ([.int32(0), .int32(86_399_999), .int64(5)], [.int32(-1), .int32(86_400_000), .double(1)])
    case .dateTime:
      (
        ["2026-12-01T07:00:00", "2026-12-01T07:00:00.250"],
        ["2026-12-01T07:00", "2026-02-30T07:00:00", "2026-12-01T24:00:00", "2026-12-01 07:00:00"]
      )
    case .zone:
      (
        ["Europe/Rome", "UTC", "Etc/GMT+5"],
        ["", "Europe//Rome", "../etc", "Europe/Rome\n", .string(String(repeating: "a", count: 65))]
      )
    case .measure(let measure):
      (
        [.double(measure.bounds?.lowerBound ?? 0), .double(62.123_456_789), .int32(80)],
        [
          .double((measure.bounds?.lowerBound ?? 0).nextDown),
          .double((measure.bounds?.upperBound ?? 0).nextUp), .double(.nan), .double(-.infinity),
          .int64(80), "62 kg",
        ]
      )
    case .quantity:
      (
        [["value": 72.5, "unit": "kg"]],
        [
          ["value": 72.5, "unit": "furlong"], ["value": .double(.nan), "unit": "kg"],
          ["unit": "kg"],
          ["value": 72.5],
        ]
      )
    case .sentence:
      (["Drink.", ["Drink ", ["value": 0.5, "unit": "L"], "."]], [["Drink ", 1], [nil], [:]])
    case .object, .list, .map: ([.null], [])
    }
  }
}
