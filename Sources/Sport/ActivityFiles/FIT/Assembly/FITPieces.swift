import Athletics
import Time

/// Parts of recordings, before each is assigned to a recording.
struct FITPieces {
  /// The records in the order of the file; the other lists have the same order.
  var records: [Record] = []
  var laps: [PlacedLap] = []
  var timer: [FITTimerEvent] = []

  /// The start of each pool length; `nil` if the device did not say.
  var lengths: [Instant?] = []

  struct Record {
    /// The offset of its message in the file.
    let offset: Int
    let sample: Sample
  }

  struct PlacedLap {
    /// The offset of its message in the file.
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
  /// The time of the first sample or the start of the first lap, whichever is earlier; `nil` if
  /// there is neither.
  var firstMoment: Instant? {
    (records.map(\.sample.instant) + laps.map(\.lap.start)).min()
  }

  /// The time of the last sample or the end of the last lap, whichever is later; `nil` if there is
  /// neither.
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
