/// What to do when a text has an offset that the zone does not have at that time. The names are
/// those of TC39 Temporal.
///
/// Such a text is either wrong, or older than a change of law.
public enum OffsetConflict: String, CaseIterable, Sendable {
  /// The offset decides which moment is meant; the zone is only for showing it.
  case use
  /// The local time is meant and the offset is ignored. For stored appointments.
  case ignore
  /// The offset decides if the zone has it at that time, otherwise the local time.
  case prefer
  /// An error. For measurements.
  case reject
}

extension Zone {
  /// The moment at which the zone's clocks show `local`, for a text that also states an offset.
  ///
  /// A stated offset in whole minutes matches a historic offset with seconds if that rounds to it.
  ///
  /// - Parameters:
  ///   - local: the local time that the text states.
  ///   - offset: the offset that the text states.
  ///   - conflict: what to do if the zone does not have this offset at that time.
  ///   - disambiguation: which moment is meant if the offset does not decide it.
  /// - Throws: `.offsetConflict` under `.reject`; `.outOfRange` outside the years 1 to 9999; under
  ///   `.ignore` and `.prefer` also the errors of `instant(of:_:)`.
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

  /// The candidate that has the stated offset, or else one whose offset rounds to it; nil if there
  /// is none.
  private func agreed(among candidates: Candidates, _ stated: UTCOffset) -> Instant? {
    let shown = candidates.shown
    return shown.first { offset(at: $0) == stated }
      ?? shown.first { offset(at: $0).roundedToMinute == stated }
  }
}

extension PlainDateTime {
  /// The moment at which a clock with this offset shows this time.
  fileprivate func instant(ahead offset: UTCOffset) throws(TimeError) -> Instant {
    guard let instant = Instant(milliseconds: wallMilliseconds - Int64(offset.seconds) * 1000)
    else { throw .outOfRange }
    return instant
  }
}
