/// What to do when a text states an offset that is not the zone's at that time (the words of TC39
/// Temporal).
///
/// It comes of wrong texts, and of right ones that are older than a change of law.
public enum OffsetConflict: String, CaseIterable, Sendable {
  /// The offset says which moment is meant; the zone only shows it.
  case use
  /// The wall-clock time is meant, and the offset is not looked at. For stored appointments.
  case ignore
  /// The offset if the zone's clocks have it at that time, the wall-clock time otherwise.
  case prefer
  /// An error. For measurements.
  case reject
}

extension Zone {
  /// The moment at which the zone's clocks show `local`, stated to be so far from UTC.
  ///
  /// An offset that is rounded to the minute agrees with a historic one that has seconds.
  ///
  /// - Parameters:
  ///   - local: what the clocks show.
  ///   - offset: how far they are said to be ahead of UTC.
  ///   - conflict: what it means if they are not.
  ///   - disambiguation: which moment is meant where the offset does not say.
  /// - Throws: `.offsetConflict` under `.reject`; `.outOfRange` at the ends of the range; under
  ///   `.ignore` and `.prefer` also what `instant(of:_:)` throws.
  public func instant(
    of local: PlainDateTime, stated offset: UTCOffset, _ conflict: OffsetConflict,
    _ disambiguation: Disambiguation = .compatible
  ) throws(TimeError) -> Instant {
    let candidates = candidates(for: local)
    switch conflict {
    case .ignore: return try candidates.instant(disambiguation)
    case .use: return try local.instant(ahead: offset)
    case .prefer, .reject: break
    }
    if let agreed = agreed(among: candidates, offset) { return agreed }
    guard conflict == .prefer else { throw .offsetConflict }
    return try candidates.instant(disambiguation)
  }

  /// The moment that has the offset; if none, one whose offset rounds to it.
  private func agreed(among candidates: Candidates, _ stated: UTCOffset) -> Instant? {
    let shown = candidates.shown
    return shown.first { offset(at: $0) == stated }
      ?? shown.first { offset(at: $0).roundedToMinute == stated }
  }
}

extension PlainDateTime {
  /// The moment at which a clock so far ahead of UTC shows this.
  fileprivate func instant(ahead offset: UTCOffset) throws(TimeError) -> Instant {
    guard let instant = Instant(milliseconds: wallMilliseconds - Int64(offset.seconds) * 1000)
    else { throw .outOfRange }
    return instant
  }
}
