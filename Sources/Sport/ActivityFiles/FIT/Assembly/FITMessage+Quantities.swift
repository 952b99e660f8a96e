import Athletics
import Time
import Units

extension FITMessage {
  /// A field in thousandths of a second.
  func timeSpan(_ field: UInt8) -> TimeSpan? {
    integer(field).map { .seconds(Double($0) / 1_000) }
  }

  /// A field in hundredths of a metre.
  func distance(_ field: UInt8) -> Length? {
    integer(field).map { .meters(Double($0) / 100) }
  }

  /// A field in beats a minute.
  func heartRate(_ field: UInt8) -> HeartRate? {
    integer(field).map { HeartRate(beatsPerMinute: Int($0)) }
  }

  /// How far the clock on the wall was from UTC, by the two times of an activity message.
  ///
  /// Both come from one clock, so they differ by a time zone's offset, which is a whole number of
  /// quarter hours and within 18 hours (as ISO 8601 profiles have it). Anything else, such as a
  /// local time of 0 from a program that has none, is no evidence: `nil`.
  var localOffset: UTCOffset? {
    guard let timestamp,
      let local = integer(FITField.Activity.localTimestamp).flatMap(UInt32.init(exactly:))
    else { return nil }
    let seconds = Int(local) - Int(timestamp)
    guard seconds.isMultiple(of: 900), abs(seconds) <= 18 * 3_600 else { return nil }
    return UTCOffset(seconds: seconds)
  }
}
