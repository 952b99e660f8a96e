/// Between which releases of the zone database some data are, judged by the offsets that they give.
public struct ReleaseBounds: Hashable, Sendable {
  /// The data contain the change of this release; nil if they do not contain any known change.
  public let atLeast: String?
  /// The data do not contain the change of this release; nil if they contain all known changes.
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

/// A moment at which a zone has another offset since some release, by which that release can be
/// recognized.
///
/// Found by comparing the releases 2024b to 2026f with each other, week by week.
public struct TellingChange: Hashable, Sendable {
  /// The first release with the new offset.
  public let release: String
  /// The zone whose offset changed.
  public let zone: ZoneID
  /// The moment to ask about.
  public let instant: Instant
  /// The new offset at that moment.
  public let offset: UTCOffset

  private init?(_ release: String, _ zone: String, _ instant: String, hours: Int) {
    guard let id = ZoneID(zone), let instant = try? Instant(rfc3339: instant),
      let offset = UTCOffset(seconds: hours * 3600)
    else { return nil }
    (self.release, self.zone, self.instant, self.offset) = (release, id, instant, offset)
  }

  /// The known changes, in the order of the releases.
  public static let known: [TellingChange] = [
    TellingChange("2025a", "America/Asuncion", "2026-06-01T12:00:00Z", hours: -3),
    TellingChange("2026b", "America/Vancouver", "2026-12-01T12:00:00Z", hours: -7),
    TellingChange("2026c", "America/Edmonton", "2026-12-01T12:00:00Z", hours: -6),
    TellingChange("2026d", "America/Inuvik", "2026-12-01T12:00:00Z", hours: -6),
    TellingChange("2026e", "America/Winnipeg", "2026-12-01T12:00:00Z", hours: -5),
    TellingChange("2026f", "America/Havana", "2026-12-01T12:00:00Z", hours: -4),
  ].compactMap(\.self)
}
