import BSON
import Schema
import TestSupport
import Time

/// Documents as they lie in the store after they came through the edge: declared fields of any value
/// that they take, in any order, with others between them.
extension SeededGenerator {
  mutating func openDocument(_ shape: ObjectShape, levels: Int = 3) -> BSONDocument {
    var pairs: [(String, BSONValue)] = []
    for field in shape.fields.shuffled(using: &self) {
      guard field.presence == .required || chance(2, in: 3) else { continue }
      if let value = value(of: field.shape) { pairs.append((field.storedKey, value)) }
      if levels > 0, chance(1, in: 6) {
        pairs.append(("x\(pairs.count)", undeclared(levels: levels - 1)))
      }
    }
    return (try? BSONDocument(pairs)) ?? [:]
  }

  /// Nil for what only the service writes.
  private mutating func value(of shape: Shape) -> BSONValue? {
    switch shape {
    case .text: .string(text())
    case .choice(let words): .string(words[below(words.count)])
    case .flag: .bool(chance(1, in: 2))
    case .integer(let range): .int64(.random(in: range ?? .min ... .max, using: &self))
    case .number: .double(finite())
    case .instant: .datetime(milliseconds: .random(in: Self.milliseconds, using: &self))
    case .date: .string("\(date())")
    case .dateTime: .string("\(date())T\(below(3))0:0\(below(10)):5\(below(10))")
    case .time: .int32(Int32(below(86_400)) * 1_000)
    case .zone: .string(["Europe/Rome", "UTC", "America/New_York"][below(3)])
    case .measure(let measure): quantity(measure).map { .double($0) }
    case .object(let fields): .document(openDocument(fields, levels: 1))
    case .list(let element): list(of: element)
    case .map(let element):
      (try? BSONDocument(
        (0..<below(4)).compactMap { n in value(of: element).map { ("k\(n)", $0) } }))
        .map { .document($0) }
    case .quantity, .sentence: nil
    }
  }

  private mutating func list(of element: Shape) -> BSONValue? {
    let values = (0..<below(4)).compactMap { _ in value(of: element) }
    return (try? BSONArray(values)).map { .array($0) }
  }

  /// A number within the field's bounds, of any size and with any digits.
  private mutating func quantity(_ measure: Measure) -> Double? {
    for _ in 0..<50 {
      let number = quantity()
      if measure.bounded(number) == number { return number }
    }
    return nil
  }

  private mutating func quantity() -> Double {
    let awkward = [62.123456789, -0.0, 0.1 + 0.2, 1e-9, 123_456.789123456, 72.5]
    let highest = [1.0, 3, 100, 300, 5_000, 1e6]
    switch below(4) {
    case 0: return awkward[below(awkward.count)]
    case 1: return Double(below(30_000)) / 100
    default: return Double.random(in: -1...1, using: &self) * highest[below(highest.count)]
    }
  }

  /// What the edge keeps of fields that nobody declared: integers of 64 bits, doubles, no dates. Null
  /// stands in lists alone, since in a patch it takes a field away.
  private mutating func undeclared(levels: Int) -> BSONValue {
    switch below(levels > 0 ? 6 : 4) {
    case 0: return .string(text())
    case 1: return .int64(Int64(bitPattern: next()))
    case 2: return .double(finite())
    case 3: return .bool(chance(1, in: 2))
    case 4:
      let pairs = (0..<below(4)).map { ("k\($0)", undeclared(levels: levels - 1)) }
      return .document((try? BSONDocument(pairs)) ?? [:])
    default: return .array([.null, undeclared(levels: levels - 1)])
    }
  }

  private mutating func finite() -> Double {
    let double = Double(bitPattern: next())
    return double.isNormal ? double : [0, -0.0, 5, 0.1][below(4)]
  }

  private mutating func date() -> PlainDate {
    PlainDate.earliest.adding(days: below(3_652_059)) ?? .latest
  }

  private static let milliseconds = Instant.earliest.milliseconds...Instant.latest.milliseconds
}
