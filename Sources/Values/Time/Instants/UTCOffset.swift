/// How far a wall clock is ahead of UTC, or behind it if negative; less than a day.
public struct UTCOffset: Hashable, Comparable, Sendable {
  /// Seconds ahead of UTC, positive east of Greenwich, -86,399 to 86,399.
  public let seconds: Int32

  /// The offset of UTC itself.
  public static let utc = UTCOffset(unchecked: 0)

  init(unchecked seconds: Int32) { self.seconds = seconds }

  /// Nil for a day or more in either direction.
  public init?(seconds: Int) {
    guard (-86_399...86_399).contains(seconds) else { return nil }
    self.init(unchecked: Int32(seconds))
  }

  /// Rounded to whole minutes, halves away from zero, but less than a day: for texts such as
  /// `+hh:mm`, which have no seconds.
  var roundedToMinute: UTCOffset {
    let half: Int32 = seconds < 0 ? -30 : 30
    return UTCOffset(unchecked: min(max((seconds + half) / 60, -1439), 1439) * 60)
  }

  var isWholeMinutes: Bool { seconds % 60 == 0 }

  /// The offset further west is less.
  public static func < (left: UTCOffset, right: UTCOffset) -> Bool {
    left.seconds < right.seconds
  }
}

extension UTCOffset: CustomStringConvertible {
  /// The offset as `+05:30`, or `+05:30:15` if it has seconds, as some historic offsets do.
  public var description: String {
    TimeText.string(capacity: 9) { text in
      text.append(self)
      if !isWholeMinutes { text.append(colonAndTwoDigits: Int(seconds.magnitude % 60)) }
    }
  }
}
