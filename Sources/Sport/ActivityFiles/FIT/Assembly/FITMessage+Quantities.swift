import Athletics
import Time
import Units

extension FITMessage {
  /// A field in thousandths of a second.
  func timeSpan(_ field: UInt8) -> TimeSpan? {
    quantity(field, in: Plausible.exercise) { .seconds($0 / 1_000) }
  }

  /// A field in hundredths of a metre.
  func distance(_ field: UInt8) -> Length? {
    quantity(field, in: Plausible.distance) { .meters($0 / 100) }
  }

  /// A field in kilocalories, 0 included.
  func energy(_ field: UInt8) -> Energy? {
    quantity(field, in: Energy.zero...Plausible.energy.upperBound) { .kilocalories($0) }
  }

  /// A field in beats a minute, 0 included.
  func heartRate(_ field: UInt8) -> HeartRate? {
    let range = HeartRate(beatsPerMinute: 0)...Plausible.heartRate.upperBound
    return quantity(field, in: range) { HeartRate(beatsPerMinute: Int($0)) }
  }

  /// The number of a field as a quantity. `nil` if the field is missing or has FIT's mark for "no
  /// value", and also for a value outside `range`, by which some devices mean "unknown".
  func quantity<Quantity: Comparable>(
    _ field: UInt8, in range: ClosedRange<Quantity>, _ quantity: (Double) -> Quantity
  ) -> Quantity? {
    guard let number = integer(field), abs(Double(number)) < 0x1p53 else { return nil }
    let value = quantity(Double(number))
    return range.contains(value) ? value : nil
  }

  /// The offset of local time from UTC, calculated from the two times of an activity message; `nil`
  /// if it is not a valid offset.
  ///
  /// Both times come from one clock, so they differ by the offset of a time zone, which is a
  /// multiple of 15 minutes and at most 18 hours. Other differences are ignored; for example, some
  /// programs write a local time of 0.
  var localOffset: UTCOffset? {
    guard let timestamp,
      let local = integer(FITField.Activity.localTimestamp).flatMap(UInt32.init(exactly:))
    else { return nil }
    let seconds = Int(local) - Int(timestamp)
    guard seconds.isMultiple(of: 900), abs(seconds) <= 18 * 3_600 else { return nil }
    return UTCOffset(seconds: seconds)
  }
}
