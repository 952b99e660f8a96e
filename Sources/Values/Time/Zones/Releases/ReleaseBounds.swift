/// Between which releases of the zone database some data are, as far as their answers tell.
public struct ReleaseBounds: Hashable, Sendable {
  /// They have what this release brought; nil if not even what the first known one did.
  public let atLeast: String?
  /// They lack what this release brought; nil if they lack nothing known.
  public let before: String?

  init(telling answer: ZoneDataComparison.Answer) {
    let answered = TellingChange.known.map { change in
      (change.release, hasIt: answer(change.zone, change.instant) == change.offset)
    }
    before = answered.first { !$0.hasIt }?.0
    atLeast = answered.prefix(while: \.hasIt).last?.0
  }
}

extension ReleaseBounds: CustomStringConvertible {
  /// `2026c or later, before 2026d`.
  public var description: String {
    switch (atLeast, before) {
    case (let low?, let high?): "\(low) or later, before \(high)"
    case (let low?, nil): "\(low) or later"
    case (nil, let high?): "before \(high)"
    case (nil, nil): "of an unknown release"
    }
  }
}

/// A moment at which a zone has this offset since some release, and had another one before it.
///
/// From the releases 2024b to 2026f themselves, compared a week at a time.
public struct TellingChange: Hashable, Sendable {
  /// The first release with the offset.
  public let release: String
  /// Whose clocks.
  public let zone: ZoneID
  /// When.
  public let instant: Instant
  /// How far ahead of UTC.
  public let offset: UTCOffset

  private init?(_ release: String, _ zone: String, _ instant: String, hours: Int) {
    guard let id = ZoneID(zone), let instant = try? Instant(rfc3339: instant),
      let offset = UTCOffset(seconds: hours * 3600)
    else { return nil }
    (self.release, self.zone, self.instant, self.offset) = (release, id, instant, offset)
  }

  /// In the order of the releases.
  public static let known: [TellingChange] = [
    TellingChange("2025a", "America/Asuncion", "2026-06-01T12:00:00Z", hours: -3),
    TellingChange("2026b", "America/Vancouver", "2026-12-01T12:00:00Z", hours: -7),
    TellingChange("2026c", "America/Edmonton", "2026-12-01T12:00:00Z", hours: -6),
    TellingChange("2026d", "America/Inuvik", "2026-12-01T12:00:00Z", hours: -6),
    TellingChange("2026e", "America/Winnipeg", "2026-12-01T12:00:00Z", hours: -5),
    TellingChange("2026f", "America/Havana", "2026-12-01T12:00:00Z", hours: -4),
  ].compactMap(\.self)
}
