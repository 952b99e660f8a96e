/// Resident sizes during the run of one kind, at even intervals.
///
/// The size is level if the median of the last quarter is at most 2 MB or 3 % above the median of
/// the second tenth. Pools, caches and the allocator fill during the first tenth. A loss of 32
/// bytes in each of a hundred thousand calls is noticed.
struct Samples {
  /// The number of samples.
  static let wanted = 40

  private(set) var bytes: [Int] = []

  mutating func add(_ size: Int) { bytes.append(size) }

  /// The median size after the warm-up, in bytes.
  var early: Int { Self.median(bytes[part(10)..<part(20)]) }

  /// The median size in the last quarter, in bytes.
  var late: Int { Self.median(bytes[part(75)..<part(100)]) }

  var isLevel: Bool { late - early <= max(2 << 20, early * 3 / 100) }

  /// The position of a sample after this many per cent of the run.
  private func part(_ percent: Int) -> Int { bytes.count * percent / 100 }

  private static func median(_ values: ArraySlice<Int>) -> Int {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}
