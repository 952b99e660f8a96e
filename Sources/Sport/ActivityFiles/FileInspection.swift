package import Athletics
package import Time
import Units

/// A summary of a device's file for a person or a script.
///
/// Its values are what the device said: a heart rate of 0 is shown as 0. Only `elapsedSeconds` is
/// that of the workout that an import makes of it, so that it is never below the timer.
package struct FileInspection: Hashable, Sendable {
  /// The format of the file; `nil` if it is not a format that we read.
  package let format: ActivityFormat?

  /// The recordings, ordered by start; those with local times are last.
  package let recordings: [Line]

  /// Ordered by byte offset; empty for a file in which nothing was wrong.
  package let faults: [FileFault]

  /// Reads a file's bytes. It never traps, whatever they are.
  package init(of bytes: [UInt8]) {
    self.init(FITFile.read(bytes))
  }

  package init(_ reading: ActivityReading) {
    format = reading.format
    let floating = reading.floating?.asThoughInUTC ?? []
    recordings =
      reading.recordings.map { Line($0, .utc($0.facts.start)) }
      + floating.map { Line($0, .local(Zone.utc.wallClock(at: $0.facts.start))) }
    faults = reading.faults
  }
}

extension FileInspection {
  /// Whether an import takes the file as it is.
  package var isImportable: Bool { !recordings.isEmpty && !faults.includeDamage }
}

extension FileInspection {
  /// One recording in a few numbers; each is `nil` if the file does not say.
  package struct Line: Hashable, Sendable {
    package let sport: Sport
    package let subSport: SubSport?

    package let start: Start
    package let elapsedSeconds: Double?
    package let timerSeconds: Double?
    package let distanceMeters: Double?

    /// How many records of the recording could be read and are plausible.
    package let records: Int

    /// Beats a minute.
    package let averageHeartRate: Int?

    /// Beats a minute.
    package let maximumHeartRate: Int?
    package let device: Device?

    /// Whether part of the recording could not be read.
    package let isPartial: Bool

    init(_ recording: Recording, _ start: Start) {
      let facts = recording.facts
      sport = facts.sport
      subSport = facts.subSport
      self.start = start
      elapsedSeconds = facts.length?.in(.seconds)
      timerSeconds = facts.timer?.in(.seconds)
      distanceMeters = facts.distance?.in(.meters)
      records = recording.samples.count
      averageHeartRate = facts.averageHeartRate?.beatsPerMinute
      maximumHeartRate = facts.maximumHeartRate?.beatsPerMinute
      device = recording.device
      isPartial = facts.isPartial
    }
  }

  /// When a recording began.
  package enum Start: Hashable, Sendable, CustomStringConvertible {
    case utc(Instant)

    /// The local time, from a device that did not know the offset from UTC.
    case local(PlainDateTime)

    /// `2026-06-15T17:49:45.000Z`, or without the `Z` for a local time.
    package var description: String {
      switch self {
      case .utc(let instant): instant.rfc3339
      case .local(let local): local.description
      }
    }
  }
}
