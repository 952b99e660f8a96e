import Athletics
import Time

/// Which parts of a segment can be believed to have been when they say.
///
/// Clocks jump: a satellite gives a wrong date, or after a lost byte the messages still parse for a
/// while, with fields read one byte off. So of the records the largest group is kept that lies
/// together in time, and in an intact segment those that a session claims as well.
struct FITPlausibility {
  let pieces: FITPieces

  /// In an intact segment all, without the times that cannot be true.
  let sessions: [FITSession]

  /// What was left out, by kind; empty if all can be believed.
  let faults: [FileFault]

  /// No device sleeps longer between two records of one exercise, unless somebody paused it.
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

  /// Sessions with a start in the window, or none; and the others.
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
  /// That parts were left out, at the first of them; `nil` if none were.
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
  /// The first position whose element satisfies `isAfter`, of elements that do so from some
  /// position on; O(log n).
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
