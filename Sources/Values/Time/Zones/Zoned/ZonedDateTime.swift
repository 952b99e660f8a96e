/// A moment with the zone in which somebody wrote or will read it; for the edges only.
public struct ZonedDateTime: Sendable {
  /// The moment.
  public let instant: Instant
  /// Where.
  public let zone: Zone

  /// Puts a moment in a zone.
  public init(_ instant: Instant, in zone: Zone) {
    self.instant = instant
    self.zone = zone
  }

  /// How far the zone's clocks are ahead of UTC then.
  public var offset: UTCOffset { zone.offset(at: instant) }

  /// What the zone's clocks show then.
  public var wallClock: PlainDateTime { zone.wallClock(at: instant) }

  /// `2013-02-06T13:11:14.000+01:00[Europe/Rome]`; a historic offset's seconds are rounded to the
  /// minute, as RFC 9557 has no place for them.
  ///
  /// With `Z`, which agrees with every zone, where such a text would tell another moment: when the
  /// local year is not one of 1 to 9999.
  public var rfc9557: String {
    let (offset, name) = (offset, zone.id.name)
    guard instant.canBeWritten(in: offset, as: offset.roundedToMinute) else {
      return "\(instant.rfc3339)[\(name)]"
    }
    return TimeText.string(capacity: 31 + name.utf8.count) { text in
      text.append(in: offset, instant)
      text.append(offset.roundedToMinute)
      text.append(UInt8(ascii: "["))
      text.append(name)
      text.append(UInt8(ascii: "]"))
    }
  }

  /// `2013-02-06T13:11:14.000+01:00`; in UTC with `Z` where RFC 3339 cannot write the local time:
  /// where the offset has seconds, or the local year is not one of 1 to 9999.
  public var rfc3339: String {
    let offset = offset
    guard offset.isWholeMinutes, instant.canBeWritten(in: offset, as: offset) else {
      return instant.rfc3339
    }
    return TimeText.string(capacity: 29) { text in
      text.append(in: offset, instant)
      text.append(offset)
    }
  }
}

extension ZonedDateTime: Hashable {
  /// The same moment in a zone of the same name.
  public static func == (left: Self, right: Self) -> Bool {
    left.instant == right.instant && left.zone.id == right.zone.id
  }

  /// Over the moment and the zone's name.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(instant)
    hasher.combine(zone.id)
  }
}
