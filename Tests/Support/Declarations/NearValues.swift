import BSON
import Schema

extension Shape {
  /// Values next to a field's limits, on both sides of them, and other ways to write right ones.
  var nearValues: [BSONValue] {
    switch self {
    case .text:
      [
        "", "ab_12.\n", "e\u{301}e\u{301}", "👨‍👩‍👧", "🚴🚴", "ab_1234.", "123456789", "\0", "ab12",
        .symbol("red"),
      ]
    case .choice(let words): [.string((words.first ?? "").uppercased()), "red\n", "", 1]
    case .flag: [0, 1, "true"]
    case .integer(let range):
      Self.integers(from: range?.lowerBound ?? 0, to: range?.upperBound ?? 5)
    case .number:
      [
        .double(1.0.nextUp), .double(1), .double(-0.0), .double(.nan), .double(.infinity),
        .int32(0),
        .int64(1), .double(.greatestFiniteMagnitude),
      ]
    case .instant:
      [
        .datetime(milliseconds: 253_402_300_799_999), .datetime(milliseconds: 253_402_300_800_000),
        .datetime(milliseconds: -62_135_596_800_000), .datetime(milliseconds: -62_135_596_800_001),
        .datetime(milliseconds: .max), .datetime(milliseconds: .min), "2026-01-01",
      ]
    case .date:
      [
        "0001-01-01", "9999-12-31", "2026-02-29", "0000-01-01", "2026-2-3", "2026-13-01",
        "2026-02-28\n", "2026-02-28T00:00",
      ]
    case .time:
      [.int32(0), .int32(86_399_999), .int64(5), .int32(-1), .int32(86_400_000), .double(1)]
    case .dateTime:
      [
        "2026-12-01T07:00:00.250", "2026-12-01T07:00", "2026-02-30T07:00:00", "2026-12-01T24:00:00",
        "2026-12-01 07:00:00",
      ]
    case .zone:
      ["", "Europe//Rome", "../etc", "Europe/Rome\n", .string(String(repeating: "a", count: 65))]
    case .measure(let measure):
      Self.numbers(from: measure.bounds?.lowerBound ?? 0, to: measure.bounds?.upperBound ?? 0)
    case .quantity:
      [
        ["value": 72.5, "unit": "furlong"], ["value": .double(.nan), "unit": "kg"], ["unit": "kg"],
        ["value": 72.5],
      ]
    case .sentence: [["Drink ", 1], [nil], [:]]
    case .object, .map: [[:], ["start": 1], .array([])]
    case .list: [[], [nil], [["start": 1]], [:]]
    }
  }

  private static func integers(from lowest: Int64, to highest: Int64) -> [BSONValue] {
    [
      .int64(highest), .int64(highest + 1), .int64(lowest), .int64(lowest - 1), .int32(4),
      .double(2),
      .double(1.000_000_000_000_000_2), .int64(.max), .int64(.min), "1",
    ]
  }

  private static func numbers(from lowest: Double, to highest: Double) -> [BSONValue] {
    [
      .double(lowest), .double(lowest.nextDown), .double(highest), .double(highest.nextUp),
      .double(.nan), .double(-.infinity), .int32(80), .int64(80), "62 kg",
    ]
  }
}
