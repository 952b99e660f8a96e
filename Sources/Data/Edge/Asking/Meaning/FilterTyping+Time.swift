import BSON
import Query
import Schema
import Time
import Units

extension FilterTyping {
  /// A day, a month or a year against what is earlier or later than it, or in it; nil where the value
  /// is none, or is the field's own kind of value.
  func span(as shape: Shape) throws(FilterFault) -> StoredSpan? {
    guard let span = CalendarSpan(test.value.text) else { return nil }
    switch shape {
    case .instant: return try StoredSpan(from: start(of: span.first), to: start(of: span.next))
    case .date where span.kind != .day:
      return StoredSpan(from: .string("\(span.first)"), to: .string("\(span.next)"))
    case .dateTime:
      return StoredSpan(
        from: .string("\(span.first.at(.midnight))"), to: .string("\(span.next.at(.midnight))"))
    default: return nil
    }
  }

  /// Days begin and end in the asker's zone.
  private func start(of day: PlainDate) throws(FilterFault) -> BSONValue {
    do {
      return .datetime(milliseconds: try viewer.zone.startOfDay(day).milliseconds)
    } catch {
      throw isOutOfRange
    }
  }

  /// With its offset, or as the asker's clocks show it.
  func moment(_ shape: Shape) throws(FilterFault) -> BSONValue {
    let text = test.value.text
    guard let local = try? PlainDateTime(parsing: text) else {
      guard let instant = try? Instant(rfc3339: text) else {
        throw misfit(
          shape, hint: "Write a day, 2026-07-01, a month, 2026-07, or a moment, 2026-07-01T07:00.")
      }
      return .datetime(milliseconds: instant.milliseconds)
    }
    do {
      return .datetime(
        milliseconds: try viewer.zone.instant(of: local, .compatible).milliseconds)
    } catch {
      throw isOutOfRange
    }
  }

  private var isOutOfRange: FilterFault {
    FilterFault(at: test.valuePosition, "The day is out of range.")
  }
}
