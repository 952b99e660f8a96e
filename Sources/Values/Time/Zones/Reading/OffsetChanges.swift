/// When a zone's offset changes, and to what.
///
/// A rule that repeats every year is expanded to 404 years. Later instants are moved back by a
/// multiple of 400 years (an era), after which the calendar and its weekdays repeat. So a look-up
/// never evaluates a rule.
final class OffsetChanges: Sendable {
  struct Change: Hashable, Sendable {
    /// The second at which the new offset begins, in UTC since 1970.
    let second: Int64
    let before: UTCOffset
    let after: UTCOffset

    /// The local second at which the skipped or repeated time begins.
    var wallStart: Int64 { second + Int64(min(before, after).seconds) }
    /// The local second at which the skipped or repeated time ends; not part of it.
    var wallEnd: Int64 { second + Int64(max(before, after).seconds) }

    func moved(by seconds: Int64) -> Change {
      Change(second: second + seconds, before: before, after: after)
    }
  }

  /// The offset before the first change.
  let first: UTCOffset
  /// The changes in ascending order; each one changes the offset.
  let entries: [Change]
  private let index: ChangeIndex
  /// The second from which look-ups move back by eras; nil if the last offset stays for ever.
  private let foldStart: Int64?

  /// Entries that do not change the offset, such as a new abbreviation, are dropped.
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
    // The last entry counts and not the last change, because a rule may have entries that change
    // nothing.
    foldStart = repeats ? entries.last.map { $0.second - Self.foldMargin } : nil
  }

  /// Slightly more than a year, so that both ends of the repeated era are within the expanded
  /// years.
  private static let foldMargin: Int64 = 400 * 86_400

  func offset(atSecond second: Int64) -> UTCOffset {
    let folded = fold(second)
    return change(around: folded, where: { $0.second <= folded })?.after ?? first
  }

  /// The last change whose skipped or repeated time begins at or before `wallSecond`, moved to the
  /// era of `wallSecond`; nil before the first change.
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

  /// The change after all the expanded ones: the first one of the repeated era, moved to the next
  /// era. A rule can leave years between changes, so it may be far away.
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

  /// The last change that satisfies a predicate. The predicate must be true up to some change near
  /// `second`, and false after it.
  @inline(__always)
  private func change(around second: Int64, where precedes: (Change) -> Bool) -> Change? {
    let count = count(around: second, where: precedes)
    return count == 0 ? nil : entries[count - 1]
  }

  /// How many changes satisfy a predicate, which must be true up to some change near `second`, and
  /// false after it.
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
