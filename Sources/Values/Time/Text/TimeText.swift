/// Writes dates and times straight into the storage of a new string.
enum TimeText {
  /// Which parts of a time of day are written.
  enum Precision {
    /// Hours and minutes; seconds and milliseconds only if they are not zero.
    case shortest
    /// Hours, minutes and seconds; milliseconds only if they are not zero.
    case seconds
    case milliseconds
  }

  /// Makes a string of what `write` appends: ASCII, at most `capacity` bytes.
  @inline(__always)
  static func string(
    capacity: Int, _ write: (inout OutputSpan<UInt8>) -> Void
  ) -> String {
    // Safe because the span checks every append, and is consumed within the closure.
    unsafe String(unsafeUninitializedCapacity: capacity) { storage in
      var output = unsafe OutputSpan(buffer: storage, initializedCount: 0)
      write(&output)
      return unsafe output.finalize(for: storage)
    }
  }
}

extension OutputSpan<UInt8> {
  mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  /// Appends `2024-03-10`.
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

  /// Appends `+05:30`, without seconds.
  mutating func append(_ offset: UTCOffset) {
    append(UInt8(ascii: offset.seconds < 0 ? "-" : "+"))
    let minutes = Int(offset.seconds.magnitude / 60)
    append(twoDigits: minutes / 60)
    append(colonAndTwoDigits: minutes % 60)
  }

  /// Appends what a clock with this offset shows at `instant`, to the millisecond.
  ///
  /// - Precondition: `canBeWritten(in:as:)`. If the local year is not one of 1 to 9999, it writes
  ///   the end of that range.
  mutating func append(in offset: UTCOffset, _ instant: Instant) {
    let wall = instant.wallClock(ahead: offset)
    append(wall.date)
    append(UInt8(ascii: "T"))
    append(wall.time, precision: .milliseconds)
  }

  /// Appends a year as four digits.
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
  /// Whether a local time and an offset can express this moment. Within a day of the ends of the
  /// range the local year can be outside 1 to 9999.
  func canBeWritten(in offset: UTCOffset, as written: UTCOffset) -> Bool {
    let wall = milliseconds + Int64(offset.seconds) * 1000
    return PlainDateTime(wallMilliseconds: wall) != nil
      && Instant(milliseconds: wall - Int64(written.seconds) * 1000) != nil
  }

  /// What a clock with this offset shows, clamped to the years 1 to 9999.
  func wallClock(ahead offset: UTCOffset) -> PlainDateTime {
    let wall = milliseconds + Int64(offset.seconds) * 1000
    if let shown = PlainDateTime(wallMilliseconds: wall) { return shown }
    let lastMoment = PlainTime(uncheckedMillisecondOfDay: 86_399_999)
    return wall < 0
      ? PlainDate.earliest.at(.midnight) : PlainDate.latest.at(lastMoment)
  }
}
