import Athletics
import Time

/// A segment without its implausible parts.
struct FITPart {
  /// The offset of the segment in the file.
  let offset: Int

  /// The plausible parts.
  let pieces: FITPieces

  /// The plausible sessions, without implausible times, in the order of the file.
  let sessions: [FITSession]

  /// The faults of the segment, and those that say what was left out.
  let faults: [FileFault]

  /// All contents of the segment, for the device, the offset from UTC and the chosen sport.
  let contents: FITContents

  init(_ segment: FITSegment) {
    offset = segment.offset
    contents = segment.contents
    let judgement = FITPlausibility(contents, isDamaged: segment.isDamaged)
    pieces = judgement.pieces
    sessions = judgement.sessions
    faults = segment.faults + judgement.faults
  }

  /// One draft for each session, with the pieces from its start to the start of the next session.
  /// The first draft also has the pieces before it.
  var drafts: [FITDraft] {
    let sessions = placedSessions
    return sessions.indices.map { index in
      let window = FITWindow(
        start: index == sessions.startIndex ? nil : sessions[index].start,
        end: sessions.indices.contains(index + 1) ? sessions[index + 1].start : nil)
      return FITDraft(session: sessions[index], pieces: pieces.within(window), of: self)
    }
  }

  /// The sessions ordered by start. Sessions without a start are left out; if none has a start,
  /// only the first one is used.
  private var placedSessions: [FITSession] {
    let placed = sessionsAtTheirRecords.enumerated().compactMap { index, session in
      session.start.map { (start: $0, index: index, session: session) }
    }
    guard !placed.isEmpty else { return Array(sessions.prefix(1)) }
    return placed.sorted { ($0.start, $0.index) < ($1.start, $1.index) }.map(\.session)
  }

  private var sessionsAtTheirRecords: [FITSession] {
    let times = pieces.records.map(\.sample.instant).sorted()
    return sessions.indices.map { index in
      var others = sessions
      return others.remove(at: index).startingAtItsRecords(times, besides: others)
    }
  }
}
