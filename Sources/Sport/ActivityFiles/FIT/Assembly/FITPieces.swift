import Athletics
import Time

/// The parts of recordings, before it is known which recording each belongs to.
struct FITPieces {
  /// In the order of the file, like all the others.
  var records: [Record] = []
  var laps: [Lap] = []
  var timer: [FITTimerEvent] = []

  /// When each pool length began; `nil` where the device did not say.
  var lengths: [Instant?] = []

  struct Record {
    /// Where its message is in the file.
    let offset: Int
    let sample: Sample
  }

  var isEmpty: Bool {
    records.isEmpty && laps.isEmpty && timer.isEmpty && lengths.isEmpty
  }

  mutating func append(_ other: FITPieces) {
    records += other.records
    laps += other.laps
    timer += other.timer
    lengths += other.lengths
  }
}

extension FITPieces {
  /// Only the parts in `window`.
  func within(_ window: FITWindow) -> FITPieces {
    filtered { window.contains($0) }
  }

  /// Only the parts not in `window`.
  func outside(_ window: FITWindow) -> FITPieces {
    filtered { !window.contains($0) }
  }

  private func filtered(_ isIncluded: (Instant?) -> Bool) -> FITPieces {
    FITPieces(
      records: records.filter { isIncluded($0.sample.instant) },
      laps: laps.filter { isIncluded($0.start) },
      timer: timer.filter { isIncluded($0.instant) },
      lengths: lengths.filter(isIncluded))
  }
}
