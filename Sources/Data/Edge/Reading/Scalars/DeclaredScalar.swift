import BSON
import Schema
import Time
import Units

/// Turns one written value into the BSON of the field that declares it. Faults are seen from the
/// value: who reads a document knows where it stands.
struct DeclaredScalar {
  let zone: @Sendable (String) -> ZoneID?
  /// The marks of numbers inside texts.
  let numbers: NumberMarks
  /// Those that the writer is told to use.
  let units: UnitSystem

  func stored(
    _ written: Written, as shape: Shape
  ) throws(Fault) -> BSONValue {
    switch (shape, written) {
    case (.text, .text(let text)): return .string(text)
    case (.flag, .flag(let flag)): return .bool(flag)
    case (.number, .number(.double(let double))): return .double(double)
    case (.number, .number(.integer(let integer))): return .double(Double(integer))
    case (.integer(let range), .number(.integer(let integer)))
    where range?.contains(integer) != false:
      return .int64(integer)
    case (.choice(let words), .text(let text)):
      return .string(try choice(text, of: words, shape))
    case (.instant, .text(let text)):
      return try parsed(written, shape) {
        .datetime(milliseconds: try Instant(rfc3339: text).milliseconds)
      }
    case (.date, .text(let text)):
      return try parsed(written, shape) {
        .string(try PlainDate(parsing: text).description)
      }
    case (.time, .text(let text)):
      return try parsed(written, shape) {
        .int32(try NominalTime(parsing: text).time.millisecondOfDay)
      }
    case (.dateTime, .text(let text)):
      return try parsed(written, shape) {
        .string(try PlainDateTime(parsing: text).description)
      }
    case (.zone, .text(let text)):
      guard let id = zone(text) else {
        throw written.misfit(shape, hint: ZoneID.advice(for: text))
      }
      return .string(id.name)
    case (.measure(let measure), .text(let text)):
      return .double(try quantity(text, measure, shape))
    case (.measure(let measure), .number):
      throw written.misfit(
        shape,
        hint: "Write the unit too: \"\(written.excerpt) \(measure.everydaySymbol(units))\".")
    case (_, .null):
      throw written.misfit(shape, hint: "Leave the field out instead.")
    default:
      throw written.misfit(shape)
    }
  }

  private func choice(
    _ text: String, of words: [String], _ shape: Shape
  ) throws(Fault) -> String {
    if words.contains(text) { return text }
    let hint = NearMatch.of(text, among: words).map { "Did you mean \"\($0)\"?" }
    throw Written.text(text).misfit(shape, hint: hint)
  }

  private func parsed(
    _ written: Written, _ shape: Shape, _ parse: () throws -> BSONValue
  ) throws(Fault) -> BSONValue {
    do {
      return try parse()
    } catch {
      throw written.misfit(shape, hint: "\(error)")
    }
  }
}

// Most texts are right, and of those no `String` need be made.

extension DeclaredScalar {
  /// The value of a text; nil when `stored(_:as:)` must find out, as it must what is wrong.
  func plain(_ text: Span<UInt8>, as shape: Shape) -> BSONValue? {
    switch shape {
    case .instant:
      (try? Instant(rfc3339: text)).map { .datetime(milliseconds: $0.milliseconds) }
    case .time:
      (try? NominalTime(parsing: text)).map { .int32($0.time.millisecondOfDay) }
    case .measure(let measure) where numbers != .comma:
      measure.plain.number(text).flatMap(measure.bounded).map { .double($0) }
    default: nil
    }
  }
}

extension Shape {
  /// Whether a text is right and stored as it is written.
  func isStored(asWritten text: Span<UInt8>) -> Bool {
    switch self {
    case .text: true
    case .choice(let words): words.contains { text.isSame(as: $0.utf8.span) }
    default: false
    }
  }
}
