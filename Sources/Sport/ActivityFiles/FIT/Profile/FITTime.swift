import Time

/// FIT's clock: whole seconds since 1989-12-31T00:00Z.
enum FITTime {
  /// FIT's epoch, in seconds since 1970-01-01T00:00Z.
  private static let epoch: Int64 = 631_065_600

  /// Below this a time counts the seconds since the device was switched on, and is no date.
  private static let firstDate: Int64 = 0x1000_0000

  /// `nil` for a time that is no date.
  static func instant(_ seconds: Int64) -> Instant? {
    guard (firstDate..<Int64(UInt32.max)).contains(seconds) else { return nil }
    return Instant(milliseconds: (epoch + seconds) * 1_000)
  }
}

extension FITMessage {
  /// When the message was written (UTC), or `nil` if it does not say.
  var instant: Instant? {
    timestamp.flatMap { FITTime.instant(Int64($0)) }
  }

  /// A field that holds a date (UTC), or `nil` if it holds none.
  func instant(_ field: UInt8) -> Instant? {
    integer(field).flatMap(FITTime.instant)
  }
}
