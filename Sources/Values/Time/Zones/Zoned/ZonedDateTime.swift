/// A moment together with a zone, in which it was written or will be shown. For input and output
/// only; store an `Instant`.
public struct ZonedDateTime: Sendable {
  /// The moment.
  public let instant: Instant
  /// The zone.
  public let zone: Zone

  /// Puts a moment and a zone together.
  public init(_ instant: Instant, in zone: Zone) {
    self.instant = instant
    self.zone = zone
  }

  /// How far the zone's clocks are ahead of UTC at this moment.
  public var offset: UTCOffset { zone.offset(at: instant) }

  /// What the zone's clocks show at this moment.
  public var wallClock: PlainDateTime { zone.wallClock(at: instant) }

  /// The text in RFC 9557, `2013-02-06T13:11:14.000+01:00[Europe/Rome]`. A historic offset with
  /// seconds is rounded to the minute, because RFC 9557 cannot express seconds.
  ///
  /// If the local year is not one of 1 to 9999, the text is in UTC with `Z`, which matches every
  /// zone.
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

  /// The text in RFC 3339, `2013-02-06T13:11:14.000+01:00`. It is in UTC with `Z` if RFC 3339
  /// cannot express the local time: if the offset has seconds, or the local year is not one of 1 to
  /// 9999.
  public var rfc3339: String {
    TimeText.string(capacity: 29) { instant.appendRFC3339(in: zone, to: &$0) }
  }
}

extension Instant {
  /// Appends what `ZonedDateTime.rfc3339` is for this moment in a zone to a caller's output, without
  /// allocating memory.
  ///
  /// - Precondition: The span has room for 29 more bytes.
  public func appendRFC3339(in zone: Zone, to output: inout OutputSpan<UInt8>) {
    let offset = zone.offset(at: self)
    guard offset.isWholeMinutes, canBeWritten(in: offset, as: offset) else {
      return appendRFC3339(to: &output)
    }
    output.append(in: offset, self)
    output.append(offset)
  }
}

extension ZonedDateTime: Hashable {
  /// Whether both are the same moment in zones with the same name.
  public static func == (left: Self, right: Self) -> Bool {
    left.instant == right.instant && left.zone.id == right.zone.id
  }

  /// Hashes the moment and the zone's name.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(instant)
    hasher.combine(zone.id)
  }
}
