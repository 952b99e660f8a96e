/// An index into a sorted list of offset changes. It divides the covered time into stretches of
/// equal length, usually about 97 days, each with one or two changes.
///
/// Without it, a binary search through the 404 years of a rule took most of the time of a look-up.
struct ChangeIndex: Sendable {
  /// The second of the first change.
  private let base: Int64
  /// The length of a stretch is 2 to the power of `shift` seconds.
  private let shift: Int
  /// For each stretch, the number of changes before it; the last entry is the number of all
  /// changes.
  private let counts: [Int32]

  /// The most stretches: more than a real zone needs, and few enough that hostile data cannot use
  /// much memory.
  private static let mostStretches: UInt64 = 4096

  /// Longer than any offset, in seconds, so that local seconds can be looked up too.
  private static let slack: Int64 = 2 * 86_400

  /// Indexes changes, which are given by their seconds in ascending order.
  init(_ seconds: [Int64]) {
    let base = seconds.first ?? 0
    // The seconds are ascending, so each difference fits in an unsigned 64-bit number.
    let span = UInt64(bitPattern: (seconds.last ?? 0) &- base)
    var shift = 23
    while span >> shift >= Self.mostStretches { shift += 1 }
    var counts: [Int32] = []
    for (position, second) in seconds.enumerated() {
      let stretch = UInt64(bitPattern: second &- base) >> shift
      while counts.count <= stretch { counts.append(Int32(truncatingIfNeeded: position)) }
    }
    counts.append(Int32(truncatingIfNeeded: seconds.count))
    (self.base, self.shift, self.counts) = (base, shift, counts)
  }

  /// The range of positions that contains the first change after a second, which may be UTC or
  /// local.
  func range(around second: Int64) -> Range<Int> {
    let low = counts[stretch(of: second - Self.slack)]
    let high = counts[min(stretch(of: second + Self.slack) + 1, counts.count - 1)]
    return Int(low)..<Int(high)
  }

  private func stretch(of second: Int64) -> Int {
    guard second > base else { return 0 }
    let stretch = UInt64(bitPattern: second &- base) >> shift
    return Int(min(stretch, UInt64(counts.count - 1)))
  }
}
