import Foundation
import Time

extension Date {
  /// The nearest date to the millisecond.
  init(_ instant: Instant) {
    self.init(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
  }
}

/// A date's moment as ours prints it, to the nearest millisecond.
func text(of date: Date?) -> String {
  guard let date else { return "nothing" }
  let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
  return Int64(exactly: milliseconds).flatMap(Instant.init(milliseconds:))?.rfc3339 ?? "\(date)"
}
