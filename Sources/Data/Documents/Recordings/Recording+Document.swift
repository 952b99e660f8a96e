package import Athletics
package import BSON
package import Schema
package import Time
import Units

/// What is known about a recording in addition to what the device says.
package struct Provenance: Sendable {
  package let id: RecordingID
  package let athlete: String
  /// The kind of source, such as `file`.
  package let source: String
  /// The source's own id of the recording, unique for one athlete and source.
  package let externalId: String
  /// The id of the stored file; nil where there is none.
  package let file: String?
  package let receivedAt: Instant

  package init(
    id: RecordingID, athlete: String, source: String, externalId: String, file: String? = nil,
    receivedAt: Instant
  ) {
    self.id = id
    self.athlete = athlete
    self.source = source
    self.externalId = externalId
    self.file = file
    self.receivedAt = receivedAt
  }
}

extension Document<RecordingFields> {
  /// The stored form of a recording, without its samples, which are documents of their own.
  package init(_ recording: Recording, from provenance: Provenance) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      fields.set(\.id, provenance.id.rawValue)
      fields.set(\.athlete, provenance.athlete)
      fields.set(\.source, provenance.source)
      fields.set(\.externalId, provenance.externalId)
      fields.set(\.file, provenance.file)
      fields.set(\.receivedAt, provenance.receivedAt)
      Self.set(recording.facts, in: &fields)
      fields.set(\.utcOffset, recording.utcOffset.map { .seconds(Double($0.seconds)) })
      fields.set(\.device, try recording.device.map(Document<DeviceFields>.init))
      fields.set(\.laps, try recording.laps.map(Document<LapFields>.init))
      fields.set(\.pauses, try recording.pauses.map(Document<PauseFields>.init))
      if recording.lengths > 0 { fields.set(\.lengths, Int64(recording.lengths)) }
      fields.set(\.records, Int64(recording.samples.count))
      fields.set(\.partial, recording.facts.isPartial)
      fields.set(\.faults, try recording.faults.map(Document<FaultFields>.init))
    }
  }

  private static func set(_ facts: Recording.Facts, in fields: inout Assignments<RecordingFields>) {
    fields.set(\.sport, facts.sport.rawValue)
    fields.set(\.subSport, facts.subSport?.rawValue)
    fields.set(\.start, facts.start)
    fields.set(\.elapsed, facts.elapsed)
    fields.set(\.timer, facts.timer)
    fields.set(\.distance, facts.distance)
    fields.set(\.energy, facts.energy)
    fields.set(\.averageHeartRate, facts.averageHeartRate.map { Int64($0.beatsPerMinute) })
    fields.set(\.maximumHeartRate, facts.maximumHeartRate.map { Int64($0.beatsPerMinute) })
  }
}

extension Document<DeviceFields> {
  init(_ device: Device) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.manufacturer, device.manufacturer)
      fields.set(\.product, device.product)
      fields.set(\.name, device.name)
      fields.set(\.serialNumber, device.serialNumber)
    }
  }
}

extension Document<LapFields> {
  init(_ lap: Lap) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.start, lap.start)
      fields.set(\.elapsed, lap.elapsed)
      fields.set(\.timer, lap.timer)
      fields.set(\.distance, lap.distance)
      fields.set(\.averageHeartRate, lap.averageHeartRate.map { Int64($0.beatsPerMinute) })
      fields.set(\.maximumHeartRate, lap.maximumHeartRate.map { Int64($0.beatsPerMinute) })
    }
  }
}

extension Document<PauseFields> {
  init(_ pause: Pause) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.start, pause.start)
      fields.set(\.end, pause.end)
    }
  }
}

extension Document<FaultFields> {
  init(_ fault: Recording.Fault) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.byteOffset, fault.byteOffset.map(Int64.init))
      fields.set(\.message, fault.message)
    }
  }
}
