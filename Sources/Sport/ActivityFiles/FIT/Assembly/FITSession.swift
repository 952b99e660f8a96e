import Athletics
import Time
import Units

/// A session message: the device's summary of one exercise. Any part of it may be missing.
struct FITSession {
  /// The offset of its message in the file.
  let offset: Int

  /// When the exercise began; if necessary calculated back from when it was saved.
  private(set) var start: Instant?

  /// When the exercise was saved, which is when the message was written.
  private(set) var written: Instant?
  let sport: Sport?
  let subSport: SubSport?
  let elapsed: TimeSpan?
  let timer: TimeSpan?
  let distance: Length?
  let energy: Energy?
  let averageHeartRate: HeartRate?
  let maximumHeartRate: HeartRate?

  init(_ message: FITMessage) {
    offset = message.offset
    sport = message.integer(FITField.Session.sport).map(FITSportNames.sport)
    subSport = message.integer(FITField.Session.subSport).map(FITSubSportNames.subSport)
    elapsed = message.timeSpan(FITField.Session.elapsed)
    timer = message.timeSpan(FITField.Session.timer)
    distance = message.distance(FITField.Session.distance)
    energy = message.energy(FITField.Session.energy)
    averageHeartRate = message.heartRate(FITField.Session.averageHeartRate)
    maximumHeartRate = message.heartRate(FITField.Session.maximumHeartRate)
    written = message.instant
    start = message.instant(FITField.Session.start) ?? reckonedStart
  }
}

extension FITSession {
  /// The start, calculated from when the session was saved and how long it took; `nil` if one of
  /// them is missing.
  private var reckonedStart: Instant? {
    guard let written, let elapsed else { return nil }
    return written - elapsed.clockDuration
  }

  /// The time of the session from start to end; `nil` if the session does not say.
  var span: ClosedRange<Instant>? {
    guard let start else { return nil }
    let length = [elapsed, timer].compactMap { $0?.measured }.max()
    return start...(start + (length?.clockDuration ?? .zero))
  }

  /// The session without the times that are not in `window`.
  func keepingTimes(in window: FITWindow) -> FITSession {
    var session = self
    session.written = written.flatMap { window.contains($0) ? $0 : nil }
    if let start, !window.contains(start) {
      session.start = session.reckonedStart.flatMap { window.contains($0) ? $0 : nil }
    }
    return session
  }

  /// The session with its start corrected, if its other times and its records show that it began
  /// earlier.
  ///
  /// Some devices write a start that is too late. Calculated back from when the session was saved,
  /// it began earlier, and there are records from that time on. Records within another session's
  /// time do not count.
  ///
  /// - Parameter times: the times of the records, ascending.
  func startingAtItsRecords(_ times: [Instant], besides others: [FITSession]) -> FITSession {
    guard let start, let written, let reckonedStart, start < written,
      start - reckonedStart > .seconds(1)
    else { return self }
    var taken = others.compactMap(\.span)
    var session = self
    var own = times.first(atOrAfter: reckonedStart)
    while let time = own, time < start, let index = taken.firstIndex(where: { $0.contains(time) }) {
      own = times.first(atOrAfter: taken.remove(at: index).upperBound + .milliseconds(1))
    }
    session.start = min(own ?? start, start)
    return session
  }
}

extension [Instant] {
  /// The first instant at or after a moment; the array must be ascending. O(log n).
  fileprivate func first(atOrAfter moment: Instant) -> Instant? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < moment { low = middle + 1 } else { high = middle }
    }
    return low < endIndex ? self[low] : nil
  }
}
