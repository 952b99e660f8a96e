/// Texts of dates and times, written straight into the storage of the string that they become.
enum TimeText {
  /// How much of a time of day is written.
  enum Precision {
    /// Hours and minutes, the rest only where it is not zero.
    case shortest
    /// Seconds always, milliseconds only where they are not zero.
    case seconds
    case milliseconds
  }

  /// The string of what `write` appends, at most `capacity` bytes of ASCII.
  @inline(__always)
  static func string(
    capacity: Int, _ write: (inout OutputSpan<UInt8>) -> Void
  ) -> String {
    // The storage is handed over as a span that checks every append, and is used up here.
    String(unsafeUninitializedCapacity: capacity) { storage in
      var output = OutputSpan(buffer: storage, initializedCount: 0)
      write(&output)
      return output.finalize(for: storage)
    }
  }
}

extension OutputSpan<UInt8> {
  mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  /// `2024-03-10`.
  mutating func append(_ date: PlainDate) {
    let (year, month, day) = date.fields
    append(year: Int(year))
    append(UInt8(ascii: "-"))
    append(twoDigits: month)
    append(UInt8(ascii: "-"))
    append(twoDigits: day)
  }

  mutating func append(_ time: PlainTime, precision: TimeText.Precision) {
    append(twoDigits: time.hour)
    append(colonAndTwoDigits: time.minute)
    if precision == .shortest && time.millisecondOfDay % 60_000 == 0 { return }
    append(colonAndTwoDigits: time.second)
    if precision != .milliseconds && time.millisecond == 0 { return }
    append(UInt8(ascii: "."))
    append(0x30 + UInt8(truncatingIfNeeded: time.millisecond / 100))
    append(twoDigits: time.millisecond % 100)
  }

  /// `+05:30`, the seconds left out.
  mutating func append(_ offset: UTCOffset) {
    append(UInt8(ascii: offset.seconds < 0 ? "-" : "+"))
    let minutes = Int(offset.seconds.magnitude / 60)
    append(twoDigits: minutes / 60)
    append(colonAndTwoDigits: minutes % 60)
  }

  /// What a clock so far from UTC shows at `instant`, to the millisecond.
  ///
  /// - Precondition: `canBeWritten(in:as:)`; a year that no date holds reads as the range's end.
  mutating func append(in offset: UTCOffset, _ instant: Instant) {
    let wall = instant.wallClock(ahead: offset)
    append(wall.date)
    append(UInt8(ascii: "T"))
    append(wall.time, precision: .milliseconds)
  }

  /// Four digits.
  mutating func append(year: Int) {
    append(twoDigits: year / 100)
    append(twoDigits: year % 100)
  }

  mutating func append(colonAndTwoDigits value: Int) {
    append(UInt8(ascii: ":"))
    append(twoDigits: value)
  }

  @inline(__always)
  mutating func append(twoDigits value: Int) {
    let value = UInt32(truncatingIfNeeded: value)
    append(0x30 &+ UInt8(truncatingIfNeeded: value / 10))
    append(0x30 &+ UInt8(truncatingIfNeeded: value % 10))
  }
}

extension Instant {
  /// Whether the local time beside an offset tells this moment: within a day of the range's ends a
  /// clock can show a year that no date holds.
  func canBeWritten(in offset: UTCOffset, as written: UTCOffset) -> Bool {
    let wall = milliseconds + Int64(offset.seconds) * 1000
    return PlainDateTime(wallMilliseconds: wall) != nil
      && Instant(milliseconds: wall - Int64(written.seconds) * 1000) != nil
  }

  /// What a clock so far ahead of UTC shows; the range's end where the year would leave it.
  func wallClock(ahead offset: UTCOffset) -> PlainDateTime {
    let wall = milliseconds + Int64(offset.seconds) * 1000
    if let shown = PlainDateTime(wallMilliseconds: wall) { return shown }
    let lastMoment = PlainTime(uncheckedMillisecondOfDay: 86_399_999)
    return wall < 0
      ? PlainDate.earliest.at(.midnight) : PlainDate.latest.at(lastMoment)
  }
}
