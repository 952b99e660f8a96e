package import Athletics
package import Time
import Units

/// What is in a device's file, as a person or a script asks for it.
///
/// Its values are the raw facts: a heart rate of 0 is shown as 0.
package struct FileInspection: Hashable, Sendable {
  /// `nil` if the bytes are no format that we read.
  package let format: ActivityFormat?

  /// Ordered by start.
  package let recordings: [Line]

  /// Ordered by byte offset; empty for a file that is whole.
  package let faults: [FileFault]

  /// Looks into a file's bytes; never traps, whatever they are.
  package init(of bytes: [UInt8]) {
    self.init(FITFile.read(bytes))
  }

  package init(_ reading: ActivityReading) {
    format = reading.format
    recordings = reading.recordings.map(Line.init)
    faults = reading.faults
  }
}

extension FileInspection {
  /// One recording in a few numbers; each is `nil` if the file does not say.
  package struct Line: Hashable, Sendable {
    package let sport: Sport
    package let subSport: SubSport?

    /// UTC.
    package let start: Instant
    package let elapsedSeconds: Double?
    package let timerSeconds: Double?
    package let distanceMeters: Double?

    /// How many of the recording's records could be read and believed.
    package let records: Int

    /// Beats a minute.
    package let averageHeartRate: Int?

    /// Beats a minute.
    package let maximumHeartRate: Int?
    package let device: Device?

    /// Whether part of the recording could not be read.
    package let isPartial: Bool

    package init(_ recording: Recording) {
      let facts = recording.facts
      sport = facts.sport
      subSport = facts.subSport
      start = facts.start
      elapsedSeconds = facts.elapsed?.in(.seconds)
      timerSeconds = facts.timer?.in(.seconds)
      distanceMeters = facts.distance?.in(.meters)
      records = recording.samples.count
      averageHeartRate = facts.averageHeartRate?.beatsPerMinute
      maximumHeartRate = facts.maximumHeartRate?.beatsPerMinute
      device = recording.device
      isPartial = facts.isPartial
    }
  }
}
