/// Resident sizes of one kind's run, at even distances.
///
/// The size is level when the median of the last quarter is at most 2 MB or 3 % above the median of
/// the second tenth: what is filled once (pools, caches, the allocator's own) is filled in the first.
/// A hundred thousand calls that lose 32 bytes each are seen.
struct Samples {
  /// How many there are to be.
  static let wanted = 40

  private(set) var bytes: [Int] = []

  mutating func add(_ size: Int) { bytes.append(size) }

  /// After the warm-up, in bytes.
  var early: Int { Self.median(bytes[part(10)..<part(20)]) }

  /// In the last quarter, in bytes.
  var late: Int { Self.median(bytes[part(75)..<part(100)]) }

  var isLevel: Bool { late - early <= max(2 << 20, early * 3 / 100) }

  /// The position after so many hundredths.
  private func part(_ percent: Int) -> Int { bytes.count * percent / 100 }

  private static func median(_ values: ArraySlice<Int>) -> Int {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}
