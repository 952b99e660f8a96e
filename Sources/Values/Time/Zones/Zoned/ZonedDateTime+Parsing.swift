extension ZonedDateTime {
  /// Reads RFC 9557: `2026-07-01T07:00:00+02:00[Europe/Rome]`, seconds optional.
  ///
  /// `Z`, and `-00:00`, which says the same, agree with every zone (RFC 9557 2.2). With no offset
  /// at all, the wall-clock time is resolved. Unknown tags are passed over unless the text
  /// insists (`!`).
  ///
  /// - Parameters:
  ///   - text: the whole text, ASCII.
  ///   - disambiguation: which moment is meant when no offset says.
  ///   - conflict: what a numeric offset that is not the zone's at that time means.
  ///   - zones: the zone of a name; nil if there is none.
  public init(
    rfc9557 text: some StringProtocol, _ disambiguation: Disambiguation = .compatible,
    offsetConflict conflict: OffsetConflict = .reject, zones: (ZoneID) -> Zone?
  ) throws(TimeParseError) {
    let written = try ByteScanner.read(text, WrittenZonedDateTime.init)
    guard let id = ZoneID(written.zone), let zone = zones(id) else {
      throw .unknownZone(written.zone)
    }
    switch try written.instant(in: zone, disambiguation, conflict) {
    case .success(let instant): self.init(instant, in: zone)
    case .failure(.offsetConflict): throw .offsetConflict
    case .failure(let reason): throw .unresolved(reason)
    }
  }
}

/// The parts of an RFC 9557 text.
private struct WrittenZonedDateTime {
  let date: DateFields
  let time: TimeFields
  let offset: WrittenOffset?
  let zone: String

  init(_ scanner: inout ByteScanner, _ text: Span<UInt8>) throws(TimeParseError) {
    date = try scanner.date(in: text)
    try scanner.dateTimeSeparator(in: text)
    time = try scanner.time(secondsRequired: false, in: text)
    offset = try scanner.offset(in: text)
    zone = try scanner.zoneTag(in: text)
    try scanner.suffixTags(in: text)
    try scanner.expectEnd(in: text)
  }

  /// A leap second is one only where UTC shows it, and so only beside an offset.
  func instant(
    in zone: Zone, _ disambiguation: Disambiguation, _ conflict: OffsetConflict
  ) throws(TimeParseError) -> Result<Instant, TimeError> {
    guard let offset else {
      let local = try local(time)
      return Result { () throws(TimeError) in try zone.instant(of: local, disambiguation) }
    }
    let stated = try Instant(date: date, time: time, offset: offset.value)
    guard case .numeric(let offset) = offset else { return .success(stated) }
    let local = try local(time.second == 60 ? time.withSecond59 : time)
    return Result { () throws(TimeError) in
      try zone.instant(of: local, stated: offset, conflict, disambiguation)
    }
  }

  private func local(_ time: TimeFields) throws(TimeParseError) -> PlainDateTime {
    PlainDateTime(date: try date.validated(), time: try time.validated())
  }
}
