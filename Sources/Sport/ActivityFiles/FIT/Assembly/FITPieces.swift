import Athletics
import Time

/// The parts of recordings, before it is known which recording each belongs to.
struct FITPieces {
  /// In the order of the file, like all the others.
  var records: [Record] = []
  var laps: [PlacedLap] = []
  var timer: [FITTimerEvent] = []

  /// When each pool length began; `nil` where the device did not say.
  var lengths: [Instant?] = []

  struct Record {
    /// Where its message is in the file.
    let offset: Int
    let sample: Sample
  }

  struct PlacedLap {
    /// Where its message is in the file.
    let offset: Int
    let lap: Lap
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

  /// The parts in `window`, and those of unknown time.
  func within(orOfUnknownTime window: FITWindow) -> FITPieces {
    filtered { $0 == nil || window.contains($0) }
  }

  private func filtered(_ isIncluded: (Instant?) -> Bool) -> FITPieces {
    FITPieces(
      records: records.filter { isIncluded($0.sample.instant) },
      laps: laps.filter { isIncluded($0.lap.start) },
      timer: timer.filter { isIncluded($0.instant) },
      lengths: lengths.filter(isIncluded))
  }
}

extension FITPieces {
  /// When the first sample was taken or the first lap began; `nil` if there is neither.
  var firstMoment: Instant? {
    (records.map(\.sample.instant) + laps.map(\.lap.start)).min()
  }

  /// When the last sample was taken or the last lap was over; `nil` if there is neither.
  var lastMoment: Instant? {
    (records.map(\.sample.instant) + laps.map(\.lap.end)).max()
  }
}

extension Lap {
  fileprivate var end: Instant {
    let length = [elapsed, timer].compactMap { $0?.measured }.max()
    return start + (length?.clockDuration ?? .zero)
  }
}
