import Athletics
import Time

/// Separates the parts of a segment that have plausible times from those that do not.
///
/// Times can be wrong: a satellite gave a wrong date, or after a lost byte the fields of some
/// messages were read one byte off. So the largest group of records that are close together in time
/// is kept. In an intact segment, groups within the time of a session are kept as well.
struct FITPlausibility {
  let pieces: FITPieces

  /// The plausible sessions; in an intact segment all sessions, without implausible times.
  let sessions: [FITSession]

  /// One fault for each kind of part that was left out; empty if nothing was.
  let faults: [FileFault]

  /// The longest gap between two records of one exercise, except for pauses.
  private static let longestGap: Duration = .seconds(24 * 3_600)

  init(_ contents: FITContents, isDamaged: Bool) {
    let groups = FITTimeGroups(
      contents.pieces.records.map(\.sample.instant), apartBy: FITPlausibility.longestGap)
    let claims = isDamaged ? [] : contents.sessions.compactMap(\.span)
    guard let span = groups.main(with: claims, within: Plausible.exercise.upperBound) else {
      pieces = contents.pieces
      sessions = contents.sessions
      faults = []
      return
    }
    let window = FITWindow(
      start: span.lowerBound - FITPlausibility.longestGap,
      end: span.upperBound + FITPlausibility.longestGap)
    var pieces = contents.pieces.within(orOfUnknownTime: window)
    if isDamaged { pieces.records = FITPlausibility.neverGoingBack(pieces.records) }
    self.pieces = pieces
    let (sane, insane) = FITPlausibility.judged(contents.sessions, window)
    sessions = isDamaged ? sane : contents.sessions.map { $0.keepingTimes(in: window) }
    faults = [
      .leftOut(contents.pieces.records.map(\.offset), keeping: pieces.records.map(\.offset)) {
        .implausibleRecords($0)
      },
      .leftOut(contents.pieces.laps.map(\.offset), keeping: pieces.laps.map(\.offset)) {
        .implausibleLaps($0)
      },
      insane.first.map { FileFault(byteOffset: $0.offset, .implausibleSessions(insane.count)) },
    ].compactMap(\.self)
  }

  /// Divides the sessions into those whose start is in the window or unknown, and the others.
  private static func judged(
    _ sessions: [FITSession], _ window: FITWindow
  ) -> (sane: [FITSession], insane: [FITSession]) {
    let isSane = { (session: FITSession) in session.start.map { window.contains($0) } ?? true }
    return (sessions.filter(isSane), sessions.filter { !isSane($0) })
  }

  /// The longest subsequence whose times never decrease, by patience sorting; O(n log n).
  private static func neverGoingBack(_ records: [FITPieces.Record]) -> [FITPieces.Record] {
    // tops[k] is the index of the earliest record that can end a run of k + 1 records, and
    // previous[i] the index before i in the longest run that i ends.
    var tops: [Int] = []
    var previous: [Int?] = []
    for (index, record) in records.enumerated() {
      let pile = tops.partitionPoint { records[$0].sample.instant > record.sample.instant }
      previous.append(pile > 0 ? tops[pile - 1] : nil)
      tops.replaceSubrange(pile..<min(pile + 1, tops.count), with: [index])
    }
    guard let last = tops.last else { return [] }
    return sequence(first: last) { previous[$0] }.reversed().map { records[$0] }
  }
}

extension FileFault? {
  /// The fault for parts that were left out, at the first of them; `nil` if there are none.
  fileprivate static func leftOut(
    _ offsets: [Int], keeping kept: [Int], as reason: (Int) -> FileFault.Reason
  ) -> FileFault? {
    let kept = Set(kept)
    return offsets.first { !kept.contains($0) }.map {
      FileFault(byteOffset: $0, reason(offsets.count - kept.count))
    }
  }
}

extension [Int] {
  /// The first position whose element satisfies `isAfter`. All elements from some position on must
  /// satisfy it, and none before. O(log n).
  fileprivate func partitionPoint(_ isAfter: (Int) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}
