import BSON
import Schema
import Time

extension SeededGenerator {
  /// A value that a field may hold, as the edge stores it; a pattern is not looked at.
  mutating func rightValue(of shape: Shape, _ constraints: Constraints) -> BSONValue {
    let value = value(of: shape, constraints.length ?? 0...19)
    guard let bounds = constraints.bounds, !bounds.contains(value) else { return value }
    return pick([bounds.lower, bounds.upper].compactMap { $0 })
  }

  private mutating func value(of shape: Shape, _ length: ClosedRange<Int>) -> BSONValue {
    switch shape {
    case .text: .string(text(length))
    case .choice(let words): .string(pick(words))
    case .flag: .bool(chance(1, in: 2))
    case .integer(let range): .int64(.random(in: range ?? .min ... .max, using: &self))
    case .number: .double(finite())
    case .instant: .datetime(milliseconds: .random(in: Self.milliseconds, using: &self))
    case .date: .string("\(date())")
    case .dateTime: .string("\(date())T\(below(3))0:0\(below(10)):5\(below(10))")
    case .time: .int32(Int32(below(86_400)) * 1_000)
    case .zone: .string(pick(["Europe/Rome", "UTC", "Etc/GMT+5"]))
    case .measure(let measure): .double(number(within: measure.bounds))
    case .quantity: ["value": 72.5, "unit": "kg"]
    case .sentence: pick(["Drink.", ["Drink ", ["value": 0.5, "unit": "L"], "."]])
    case .object, .map: [:]
    case .list: .array([])
    }
  }

  private static let milliseconds = Instant.earliest.milliseconds...Instant.latest.milliseconds

  private mutating func date() -> PlainDate {
    PlainDate.earliest.adding(days: below(3_652_059)) ?? .latest
  }

  /// Of any size and with any digits.
  private mutating func number(within bounds: ClosedRange<Double>?) -> Double {
    let awkward = [62.123456789, -0.0, 0.1 + 0.2, 1e-9, 123_456.789123456, 72.5]
    let size = pick([1.0, 3, 100, 300, 5_000, 1e6])
    let number = pick([
      pick(awkward), Double(below(30_000)) / 100, size * .random(in: -1...1, using: &self),
    ])
    guard let bounds, !bounds.contains(number) else { return number }
    return .random(in: bounds, using: &self)
  }
}
