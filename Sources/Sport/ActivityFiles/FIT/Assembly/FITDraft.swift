import Athletics
import Time
import Units

/// A recording whose parts are still being collected.
struct FITDraft {
  /// The session message; `nil` for an exercise that was never finished.
  let session: FITSession?
  var pieces: FITPieces

  /// The faults of the segments from which the parts come.
  var faults: [FileFault]
  private let contents: FITContents

  init(session: FITSession, pieces: FITPieces, of part: FITPart) {
    self.session = session
    self.pieces = pieces
    faults = part.faults
    contents = part.contents
  }

  /// An exercise without a session message; `nil` if there are no records.
  init?(unfinished pieces: FITPieces, of part: FITPart) {
    guard !pieces.records.isEmpty else { return nil }
    session = nil
    self.pieces = pieces
    faults = part.faults + [FileFault(byteOffset: part.offset, .missingSession)]
    contents = part.contents
  }

  /// The time from the start of the session until it was saved; `nil` if the session does not say.
  var span: FITWindow? {
    guard let span = session?.span else { return nil }
    let end = max(span.upperBound, session?.written ?? span.upperBound)
    return FITWindow(start: span.lowerBound, end: end + .seconds(1))
  }

  /// The finished recording; `nil` if nothing says when the exercise began.
  var recording: Recording? {
    guard let facts = session.map(summary) ?? summaryOfRecords else { return nil }
    return Recording(
      facts: facts,
      device: contents.device,
      laps: pieces.laps
        .sorted { ($0.lap.start, $0.offset) < ($1.lap.start, $1.offset) }
        .map(\.lap),
      pauses: FITPauses.between(pieces.timer, until: facts.end),
      samples: pieces.records.map(\.sample),
      lengths: pieces.lengths.count,
      utcOffset: contents.utcOffset,
      faults: faults.sorted(by: FileFault.inFileOrder).map {
        Recording.Fault(byteOffset: $0.byteOffset, message: $0.message)
      })
  }
}

extension FITDraft {
  /// The summary in the session message, with a start that is not later than its first sample or
  /// lap.
  private func summary(_ session: FITSession) -> Recording.Facts? {
    guard let start = [session.start, pieces.firstMoment].compactMap(\.self).min() else {
      return nil
    }
    return Recording.Facts(
      sport: session.sport ?? contents.sport ?? .generic,
      subSport: session.subSport,
      start: start,
      lastMoment: pieces.lastMoment,
      elapsed: session.elapsed,
      timer: session.timer,
      distance: session.distance,
      energy: session.energy,
      averageHeartRate: session.averageHeartRate,
      maximumHeartRate: session.maximumHeartRate,
      isPartial: faults.includeDamage)
  }

  /// A summary made from the records alone: start, length and distance. It has no heart rates,
  /// because no source gave averages; the samples have the values.
  private var summaryOfRecords: Recording.Facts? {
    guard let start = pieces.firstMoment, let end = pieces.lastMoment else { return nil }
    let paused = FITPauses.between(pieces.timer, until: end)
      .reduce(Duration.zero) { $0 + ($1.end - $1.start) }
    return Recording.Facts(
      sport: contents.sport ?? .generic,
      subSport: contents.subSport,
      start: start,
      lastMoment: end,
      elapsed: TimeSpan(end - start),
      timer: TimeSpan(max(.zero, end - start - paused)),
      distance: pieces.records.compactMap(\.sample.distance).max(),
      isPartial: faults.includeDamage)
  }
}
