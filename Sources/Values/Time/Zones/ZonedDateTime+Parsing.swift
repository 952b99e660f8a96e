extension ZonedDateTime {
  /// Reads RFC 9557: `2026-07-01T07:00:00+02:00[Europe/Rome]`.
  ///
  /// `Z` agrees with every zone. A numeric offset must be the zone's at that time. With neither,
  /// the wall-clock time is resolved. Unknown tags are passed over unless the text insists (`!`).
  ///
  /// - Parameters:
  ///   - disambiguation: which moment is meant when no offset says.
  ///   - zones: the zone of a name; nil if there is none.
  public init(
    rfc9557 text: some StringProtocol, _ disambiguation: Disambiguation = .compatible,
    zones: (ZoneID) -> Zone?
  ) throws(TimeParseError) {
    var scanner = ByteScanner(text)
    let date = try scanner.date()
    try scanner.dateTimeSeparator()
    let time = try scanner.time(secondsRequired: false)
    let offset = try scanner.offset()
    let name = try scanner.zoneAmongTags()
    try scanner.expectEnd()
    guard let id = ZoneID(name), let zone = zones(id) else { throw .unknownZone(name) }
    switch offset {
    case .zulu: self.init(try Instant(date: date, time: time, offset: .utc), in: zone)
    case .numeric(let offset):
      self.init(try zone.instant(of: date, time, stated: offset), in: zone)
    case nil:
      let local = PlainDateTime(date: try date.validated(), time: try time.validated())
      self.init(try zone.resolve(local, disambiguation), in: zone)
    }
  }
}

extension Zone {
  /// The moment that has the stated offset, or one that rounds to it.
  fileprivate func instant(
    of date: DateFields, _ time: TimeFields, stated: UTCOffset
  ) throws(TimeParseError) -> Instant {
    let instant = try Instant(date: date, time: time, offset: stated)
    if offset(at: instant) == stated { return instant }
    let local = PlainDateTime(date: try date.validated(), time: try time.validated())
    let shown: [Instant] =
      switch candidates(for: local) {
      case .unique(let instant): [instant]
      case .overlap(let earlier, let later): [earlier, later]
      case .gap, .outOfRange: []
      }
    let agreed = shown.first { offset(at: $0).roundedToMinute == stated }
    guard let agreed else { throw .offsetConflict }
    return agreed
  }

  fileprivate func resolve(
    _ local: PlainDateTime, _ disambiguation: Disambiguation
  ) throws(TimeParseError) -> Instant {
    do { return try instant(of: local, disambiguation) } catch { throw .unresolved(error) }
  }
}

extension ByteScanner {
  /// Reads every `[…]`; exactly one of them names a zone.
  fileprivate mutating func zoneAmongTags() throws(TimeParseError) -> String {
    var zone: String?
    while accept(UInt8(ascii: "[")) {
      let isCritical = accept(UInt8(ascii: "!"))
      let tag = try bracketed()
      guard let equals = tag.firstIndex(of: "=") else {
        guard zone == nil, !tag.isEmpty else { throw .syntax }
        zone = tag
        continue
      }
      let isKnown = tag == "u-ca=iso8601" || tag == "u-ca=gregory"
      if isCritical && !isKnown { throw .unknownCriticalTag(String(tag[..<equals])) }
    }
    guard let zone else { throw .missingZone }
    return zone
  }

  private mutating func bracketed() throws(TimeParseError) -> String {
    var bytes: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "]") {
      guard (0x21...0x7E).contains(byte), byte != UInt8(ascii: "["), bytes.count < 100 else {
        throw .syntax
      }
      bytes.append(byte)
      advance()
    }
    try expect(UInt8(ascii: "]"))
    return String(decoding: bytes, as: UTF8.self)
  }
}
