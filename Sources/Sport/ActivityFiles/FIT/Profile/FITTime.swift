import Time

/// The clock that a segment's times refer to: UTC, local time, or seconds since power-on.
///
/// FIT's times are whole seconds since 1989-12-31T00:00Z. A device that does not know the date
/// counts from when it was switched on. Such times are small numbers, and are not dates by
/// themselves.
struct FITClock: Hashable {
  /// What to add to a time since power-on to make it a date, in seconds; `nil` if times are dates.
  private let shift: Int64?

  /// Whether the dates are local time and not UTC.
  let isLocal: Bool

  /// The clock of nearly all files, whose times are dates in UTC.
  static let dates = FITClock(shift: nil, isLocal: false)

  /// Times below this number count from power-on.
  private static let firstDate: Int64 = 0x1000_0000

  /// FIT's epoch, in seconds since 1970-01-01T00:00Z.
  private static let epoch: Int64 = 631_065_600

  private init(shift: Int64?, isLocal: Bool) {
    self.shift = shift
    self.isLocal = isLocal
  }

  /// The clock of a device that wrote one moment in both ways; `nil` unless the first is a time
  /// since power-on and the second a date.
  init?(sincePowerOn seconds: Int64, is date: Int64, isLocal: Bool) {
    guard (0..<FITClock.firstDate).contains(seconds), FITClock.isDate(date) else { return nil }
    self.init(shift: date - seconds, isLocal: isLocal)
  }

  static func isDate(_ seconds: Int64) -> Bool {
    (firstDate..<Int64(UInt32.max)).contains(seconds)
  }

  /// The instant of a time; `nil` if the time is a date and the clock counts from power-on, or the
  /// reverse. For a local clock, it is the instant at which a clock in UTC shows the same time.
  func instant(_ seconds: Int64) -> Instant? {
    guard FITClock.isDate(seconds) == (shift == nil), seconds >= 0 else { return nil }
    let (date, overflow) = seconds.addingReportingOverflow(shift ?? 0)
    guard !overflow, FITClock.isDate(date) else { return nil }
    return Instant(milliseconds: (FITClock.epoch + date) * 1_000)
  }
}

extension FITMessage {
  /// When the message was written, or `nil` if it does not say.
  var instant: Instant? {
    timestamp.flatMap { clock.instant(Int64($0)) }
  }

  /// A field that holds a time, or `nil` if it holds none.
  func instant(_ field: UInt8) -> Instant? {
    integer(field).flatMap(clock.instant)
  }
}
