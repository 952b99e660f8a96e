import Athletics
import Time
import Units

/// What a session message says: the device's summary of one exercise, any part of which may lack.
struct FITSession {
  /// Where its message is in the file.
  let offset: Int

  /// When the exercise began, if need be reckoned back from when it was saved.
  private(set) var start: Instant?

  /// When the message was written, which is when the exercise was saved.
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
  /// The start by when the session was saved and how long it took; `nil` if it does not say both.
  private var reckonedStart: Instant? {
    guard let written, let elapsed else { return nil }
    return written - elapsed.clockDuration
  }

  /// The time that the session claims; `nil` if it does not say when that was.
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

  /// The session with a start that its own times and its records bear out.
  ///
  /// Some devices note a start that is too late: reckoned back from when it was saved, the session
  /// began earlier, and there are records from then on. Those within another session's span are
  /// that session's.
  ///
  /// - Parameter times: of the records, ascending.
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
  /// The first that is not before a moment, of ascending ones; O(log n).
  fileprivate func first(atOrAfter moment: Instant) -> Instant? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < moment { low = middle + 1 } else { high = middle }
    }
    return low < endIndex ? self[low] : nil
  }
}
