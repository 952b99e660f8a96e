/// How far a wall clock is ahead of UTC; less than a day either way.
public struct UTCOffset: Hashable, Comparable, Sendable {
  /// Positive east of Greenwich; -86,399 to 86,399.
  public let seconds: Int32

  /// The offset of UTC itself.
  public static let utc = UTCOffset(unchecked: 0)

  init(unchecked seconds: Int32) { self.seconds = seconds }

  /// Nil for a day or more.
  public init?(seconds: Int) {
    guard (-86_399...86_399).contains(seconds) else { return nil }
    self.init(unchecked: Int32(seconds))
  }

  /// To the nearest minute less than a day, halves away from zero: what `+hh:mm` can say of a
  /// historic offset.
  var roundedToMinute: UTCOffset {
    let half: Int32 = seconds < 0 ? -30 : 30
    return UTCOffset(unchecked: min(max((seconds + half) / 60, -1439), 1439) * 60)
  }

  var isWholeMinutes: Bool { seconds % 60 == 0 }

  /// The one further west is less.
  public static func < (left: UTCOffset, right: UTCOffset) -> Bool {
    left.seconds < right.seconds
  }
}

extension UTCOffset: CustomStringConvertible {
  /// `+05:30`; the seconds of historic offsets follow as `:ss`.
  public var description: String {
    TimeText.string(capacity: 9) { text in
      text.append(self)
      if !isWholeMinutes { text.append(colonAndTwoDigits: Int(seconds.magnitude % 60)) }
    }
  }
}
