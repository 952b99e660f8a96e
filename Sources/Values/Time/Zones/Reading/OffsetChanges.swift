/// When a zone's offset changes, and to what.
///
/// A rule that repeats every year is written out for 404 years; later instants are folded back by
/// whole eras of 400 years, which are the same days of the week. No rule is evaluated at look-up.
final class OffsetChanges: Sendable {
  struct Change: Hashable, Sendable {
    /// UTC seconds since 1970 at which the new offset begins.
    let second: Int64
    let before: UTCOffset
    let after: UTCOffset

    /// On the wall clock, where the skipped or repeated stretch begins.
    var wallStart: Int64 { second + Int64(min(before, after).seconds) }
    /// On the wall clock, its end, which is not part of it.
    var wallEnd: Int64 { second + Int64(max(before, after).seconds) }

    func moved(by seconds: Int64) -> Change {
      Change(second: second + seconds, before: before, after: after)
    }
  }

  /// Before the first change.
  let first: UTCOffset
  /// In ascending order; each changes the offset.
  let entries: [Change]
  private let index: ChangeIndex
  /// From here on, look-ups fold back by eras; nil if the last offset stays for ever.
  private let foldStart: Int64?

  /// Entries that change nothing, such as a new abbreviation, are dropped.
  init(first: UTCOffset, entries: [(second: Int64, offset: UTCOffset)], repeats: Bool) {
    var changes: [Change] = []
    changes.reserveCapacity(entries.count)
    var current = first
    for entry in entries where entry.offset != current {
      changes.append(Change(second: entry.second, before: current, after: entry.offset))
      current = entry.offset
    }
    self.first = first
    self.entries = changes
    index = ChangeIndex(changes.map(\.second))
    // By the last entry and not the last change: a rule can go on without changing anything.
    foldStart = repeats ? entries.last.map { $0.second - Self.foldMargin } : nil
  }

  /// A year and a bit: the fold ends well within the written-out rule, on both its sides.
  private static let foldMargin: Int64 = 400 * 86_400

  func offset(atSecond second: Int64) -> UTCOffset {
    let folded = fold(second)
    return change(around: folded, where: { $0.second <= folded })?.after ?? first
  }

  /// The last change whose stretch of wall clock begins at or before `wallSecond`, moved to the
  /// era of `wallSecond`; nil before the first.
  func change(atWallSecond wallSecond: Int64) -> Change? {
    let folded = fold(wallSecond)
    guard let change = change(around: folded, where: { $0.wallStart <= folded }) else { return nil }
    return change.moved(by: wallSecond - folded)
  }

  /// The first change after a second; nil if none follows.
  func change(after second: Int64) -> Change? {
    let folded = fold(second)
    let next = count(around: folded) { $0.second <= folded }
    guard entries.indices.contains(next) else { return firstOfFold(after: second - folded) }
    return entries[next].moved(by: second - folded)
  }

  /// The change that follows all that are written out, which a rule can have years apart: the
  /// first one of the fold, an era later.
  private func firstOfFold(after eras: Int64) -> Change? {
    guard let foldStart else { return nil }
    let start = foldStart - CivilCalendar.secondsPerEra
    let next = count(around: start) { $0.second <= start }
    guard entries.indices.contains(next) else { return nil }
    return entries[next].moved(by: eras + CivilCalendar.secondsPerEra)
  }

  private func fold(_ second: Int64) -> Int64 {
    guard let foldStart, second >= foldStart else { return second }
    let eras = (second - foldStart) / CivilCalendar.secondsPerEra + 1
    return second - eras * CivilCalendar.secondsPerEra
  }

  /// The last change that satisfies a predicate which holds up to some point near `second` only.
  @inline(__always)
  private func change(around second: Int64, where precedes: (Change) -> Bool) -> Change? {
    let count = count(around: second, where: precedes)
    return count == 0 ? nil : entries[count - 1]
  }

  /// How many changes satisfy a predicate which holds up to some point near `second` only.
  @inline(__always)
  private func count(around second: Int64, where precedes: (Change) -> Bool) -> Int {
    let range = index.range(around: second)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if precedes(entries[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension OffsetChanges: Equatable {
  static func == (left: OffsetChanges, right: OffsetChanges) -> Bool {
    left === right
      || (left.first, left.foldStart) == (right.first, right.foldStart)
        && left.entries == right.entries
  }
}
