extension ZonedDateTime {
  /// Reads RFC 9557: `2026-07-01T07:00:00+02:00[Europe/Rome]`, with optional seconds.
  ///
  /// `Z` and `-00:00`, which means the same, match every zone (RFC 9557 2.2). Without an offset,
  /// the local time is resolved in the zone. Unknown tags are ignored, unless they are marked as
  /// critical with `!`.
  ///
  /// - Parameters:
  ///   - text: the whole text, ASCII.
  ///   - disambiguation: which moment is meant if no offset decides it.
  ///   - conflict: what to do if the zone does not have the stated offset at that time.
  ///   - zones: finds a zone by name; nil if there is none.
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

  /// Second 60 is accepted only together with an offset, because a leap second is at 23:59:60 in
  /// UTC.
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
