/// Where in a list of offset changes to look for a second: the list is cut into stretches of equal
/// length, of about 97 days as a rule, which hold one change or two.
///
/// A search through all of a rule's 404 years took most of the time of a look-up.
struct ChangeIndex: Sendable {
  /// The first change.
  private let base: Int64
  /// A stretch is 2 to the power of this many seconds.
  private let shift: Int
  /// How many changes lie before each stretch, and at last how many there are.
  private let counts: [Int32]

  /// More stretches than a real zone needs, and few enough for one that spans all of time.
  private static let mostStretches: UInt64 = 4096

  /// Longer than any offset, so that a second on a wall clock may be looked for too.
  private static let slack: Int64 = 2 * 86_400

  /// An index of changes at ascending seconds.
  init(_ seconds: [Int64]) {
    let base = seconds.first ?? 0
    // In ascending order no difference is negative, and 64 bits without a sign hold each.
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

  /// Positions between which lies the first change after a second, UTC or on a wall clock.
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
