import Time

/// An instant as HTTP writes it (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
struct HTTPDate: Hashable, Sendable, CustomStringConvertible {
  let description: String

  init(_ instant: Instant) {
    let clock = Zone.utc.wallClock(at: instant)
    let (date, time) = (clock.date, clock.time)
    let day = Self.days[date.weekday.rawValue - 1]
    let month = Self.months[date.month - 1]
    let clockText = [time.hour, time.minute, time.second].map { Self.padded($0, 2) }
    description =
      "\(day), \(Self.padded(date.day, 2)) \(month) \(Self.padded(date.year, 4))"
      + " \(clockText.joined(separator: ":")) GMT"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
