import Athletics
import Time

/// A segment with what cannot be believed taken out.
struct FITPart {
  /// Where the segment begins in the file.
  let offset: Int

  /// What can be believed.
  let pieces: FITPieces

  /// Those that can be believed, as far as they can, in the order of the file.
  let sessions: [FITSession]

  /// The segment's own, and what was left out.
  let faults: [FileFault]

  /// Who made the file, where the clock stood, which sport was chosen.
  let contents: FITContents

  init(_ segment: FITSegment) {
    offset = segment.offset
    contents = segment.contents
    let judgement = FITPlausibility(contents, isDamaged: segment.isDamaged)
    pieces = judgement.pieces
    sessions = judgement.sessions
    faults = segment.faults + judgement.faults
  }

  /// One for each session, with the pieces from its start to the next one's; the first has what
  /// came before it too.
  var drafts: [FITDraft] {
    let sessions = placedSessions
    return sessions.indices.map { index in
      let window = FITWindow(
        start: index == sessions.startIndex ? nil : sessions[index].start,
        end: sessions.indices.contains(index + 1) ? sessions[index + 1].start : nil)
      return FITDraft(session: sessions[index], pieces: pieces.within(window), of: self)
    }
  }

  /// Ordered by start. A session that does not say when it was has no place among others; if no
  /// session says, the first stands for all.
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
