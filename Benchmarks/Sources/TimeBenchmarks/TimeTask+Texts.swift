import BenchmarkSupport
import Foundation
import Time

extension TimeTask {
  /// Texts with three decimals, in UTC and with an offset.
  static func parse(_ samples: TimeSamples) -> TimeTask {
    let texts = samples.texts
    let (style, formatter) = (isoStyle, isoFormatter())
    return TimeTask(
      words: "parse an RFC 3339 instant", target: .atLeast(8), allocationTarget: .atMost(0),
      question: { texts[$0] },
      ours: Way("ours", texts, { try Instant(rfc3339: $0) }, seen: { $0.rfc3339 }),
      foundations: [
        Way("Date.ISO8601FormatStyle", texts, { try style.parse($0) }, seen: text(of:)),
        Way("ISO8601DateFormatter", texts, { formatter.date(from: $0) }, seen: text(of:)),
      ])
  }

  /// Texts in UTC with three decimals.
  ///
  /// Foundation leaves out what a date has below a millisecond, and the Double of every other date
  /// lies just below the millisecond that it stands for. So Foundation's dates are a quarter of a
  /// millisecond later, and print the same.
  static func print(_ samples: TimeSamples) -> TimeTask {
    let instants = samples.instants
    let dates = instants.map { Date($0) + 0.00025 }
    let (style, formatter) = (isoStyle, isoFormatter())
    return TimeTask(
      words: "print an RFC 3339 instant", target: .atLeast(2), allocationTarget: nil,
      question: { instants[$0].rfc3339 },
      ours: Way("ours", instants, { $0.rfc3339 }, seen: { $0 }),
      foundations: [
        Way("Date.ISO8601FormatStyle", dates, { style.format($0) }, seen: { $0 }),
        Way("ISO8601DateFormatter", dates, { formatter.string(from: $0) }, seen: { $0 }),
      ])
  }
}

private let isoStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

private func isoFormatter() -> ISO8601DateFormatter {
  let formatter = ISO8601DateFormatter()
  formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
  return formatter
}
