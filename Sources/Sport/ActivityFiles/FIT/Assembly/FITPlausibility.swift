import Athletics
import Time

/// Which parts of a damaged segment can be believed.
///
/// After a lost byte the messages still parse for a while, with fields read one byte off: their
/// times jump by years. So of the records the largest group is kept that lies together in time,
/// and of it the longest run that never goes back. An undamaged segment is never judged.
struct FITPlausibility {
  let pieces: FITPieces
  let sessions: [FITSession]

  /// Which records were left out; `nil` if all can be believed.
  let fault: FileFault?

  /// No device sleeps longer between two records of one exercise.
  private static let longestGap: Duration = .seconds(24 * 3_600)

  init(_ contents: FITContents) {
    let records = contents.pieces.records
    guard let group = FITPlausibility.mainGroup(records.map(\.sample.instant)) else {
      pieces = contents.pieces
      sessions = contents.sessions
      fault = nil
      return
    }
    let believed = FITPlausibility.neverGoingBack(records.filter { group.contains($0) })
    let window = FITWindow(
      start: group.lowerBound - FITPlausibility.longestGap,
      end: group.upperBound + FITPlausibility.longestGap)
    var pieces = contents.pieces.within(window)
    pieces.records = believed
    self.pieces = pieces
    sessions = contents.sessions.filter { window.contains($0.start ?? group.lowerBound) }
    fault = FITPlausibility.fault(records, believed: believed)
  }

  private static func fault(
    _ records: [FITPieces.Record], believed: [FITPieces.Record]
  ) -> FileFault? {
    let kept = Set(believed.map(\.offset))
    return records.first { !kept.contains($0.offset) }.map {
      FileFault(
        byteOffset: $0.offset, .implausibleRecords(records.count - believed.count))
    }
  }

  /// The span of the largest group of times with no long gap inside; the earliest of equals.
  private static func mainGroup(_ times: [Instant]) -> ClosedRange<Instant>? {
    var groups: [(span: ClosedRange<Instant>, count: Int)] = []
    for time in times.sorted() {
      if let last = groups.last, time - last.span.upperBound <= longestGap {
        groups[groups.count - 1] = (last.span.lowerBound...time, last.count + 1)
      } else {
        groups.append((time...time, 1))
      }
    }
    return groups.max { ($0.count, $1.span.lowerBound) < ($1.count, $0.span.lowerBound) }?.span
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

extension ClosedRange<Instant> {
  fileprivate func contains(_ record: FITPieces.Record) -> Bool {
    contains(record.sample.instant)
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
