/// Builds the fixed-width texts of dates and times.
struct TimeText {
  enum Precision {
    /// Hours and minutes, the rest only where it is not zero.
    case shortest
    /// Seconds always, milliseconds only where they are not zero.
    case seconds
    case milliseconds
  }

  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(40) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ date: PlainDate) {
    let (year, month, day) = date.fields
    append(year: Int(year))
    append(UInt8(ascii: "-"))
    appendTwoDigits(month)
    append(UInt8(ascii: "-"))
    appendTwoDigits(day)
  }

  mutating func append(_ time: PlainTime, precision: Precision) {
    appendTwoDigits(time.hour)
    appendColonAndTwoDigits(time.minute)
    if precision == .shortest && time.millisecondOfDay % 60_000 == 0 { return }
    appendColonAndTwoDigits(time.second)
    if precision != .milliseconds && time.millisecond == 0 { return }
    append(UInt8(ascii: "."))
    append(0x30 + UInt8(time.millisecond / 100))
    appendTwoDigits(time.millisecond % 100)
  }

  /// `+05:30`, the seconds left out.
  mutating func append(_ offset: UTCOffset) {
    append(UInt8(ascii: offset.seconds < 0 ? "-" : "+"))
    let minutes = Int(offset.seconds.magnitude / 60)
    appendTwoDigits(minutes / 60)
    appendColonAndTwoDigits(minutes % 60)
  }

  /// What a clock so far from UTC shows at `instant`, to the millisecond.
  ///
  /// Within a day of the range's ends such a clock can show a year that no date holds; it then
  /// shows the range's end.
  mutating func append(in offset: UTCOffset, _ instant: Instant) {
    let wall = instant.wallClock(ahead: offset)
    append(wall.date)
    append(UInt8(ascii: "T"))
    append(wall.time, precision: .milliseconds)
  }

  mutating func appendColonAndTwoDigits(_ value: Int) {
    append(UInt8(ascii: ":"))
    appendTwoDigits(value)
  }

  /// Four digits.
  mutating func append(year: Int) {
    appendTwoDigits(year / 100)
    appendTwoDigits(year % 100)
  }

  mutating func appendTwoDigits(_ value: Int) {
    append(0x30 + UInt8(truncatingIfNeeded: value / 10))
    append(0x30 + UInt8(truncatingIfNeeded: value % 10))
  }
}

extension Instant {
  /// What a clock so far ahead of UTC shows; the range's end where the year would leave it.
  func wallClock(ahead offset: UTCOffset) -> PlainDateTime {
    let wall = milliseconds + Int64(offset.seconds) * 1000
    if let shown = PlainDateTime(wallMilliseconds: wall) { return shown }
    let lastMoment = PlainTime(uncheckedMillisecondOfDay: 86_399_999)
    return wall < 0
      ? PlainDate.earliest.at(.midnight) : PlainDate.latest.at(lastMoment)
  }
}
