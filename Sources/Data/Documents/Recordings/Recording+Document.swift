package import Athletics
package import BSON
package import Schema
package import Time
import Units

/// What is known about a recording beside what the device said.
package struct Provenance: Sendable {
  package let id: RecordingID
  package let athlete: String
  package let source: String
  package let externalId: String
  package let file: String
  package let receivedAt: Instant

  package init(
    id: RecordingID, athlete: String, source: String, externalId: String, file: String,
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
  /// The stored form of a recording; its samples are stored beside it.
  package init(_ recording: Recording, from provenance: Provenance) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.id, provenance.id.rawValue)
      try fields.set(\.athlete, provenance.athlete)
      try fields.set(\.source, provenance.source)
      try fields.set(\.externalId, provenance.externalId)
      try fields.set(\.file, provenance.file)
      try fields.set(\.receivedAt, provenance.receivedAt)
      try Self.set(recording.facts, in: &fields)
      try fields.set(\.utcOffset, recording.utcOffset.map { .seconds(Double($0.seconds)) })
      fields.set(\.device, try recording.device.map(Document<DeviceFields>.init))
      try fields.set(\.laps, recording.laps.map(Document<LapFields>.init))
      try fields.set(\.pauses, recording.pauses.map(Document<PauseFields>.init))
      if recording.lengths > 0 { try fields.set(\.lengths, Int64(recording.lengths)) }
      try fields.set(\.records, Int64(recording.samples.count))
      try fields.set(\.partial, recording.facts.isPartial)
      try fields.set(\.faults, recording.faults.map(Document<FaultFields>.init))
    }
  }

  private static func set(_ facts: Recording.Facts, in fields: inout Assignments<RecordingFields>)
    throws(BSONError)
  {
    try fields.set(\.sport, facts.sport.rawValue)
    try fields.set(\.subSport, facts.subSport?.rawValue)
    try fields.set(\.start, facts.start)
    try fields.set(\.elapsed, facts.elapsed)
    try fields.set(\.timer, facts.timer)
    try fields.set(\.distance, facts.distance)
    try fields.set(\.energy, facts.energy)
    try fields.set(\.averageHeartRate, facts.averageHeartRate.map { Int64($0.beatsPerMinute) })
    try fields.set(\.maximumHeartRate, facts.maximumHeartRate.map { Int64($0.beatsPerMinute) })
  }
}

extension Document<DeviceFields> {
  init(_ device: Device) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.manufacturer, device.manufacturer)
      try fields.set(\.product, device.product)
      try fields.set(\.name, device.name)
      try fields.set(\.serialNumber, device.serialNumber)
    }
  }
}

extension Document<LapFields> {
  init(_ lap: Lap) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.start, lap.start)
      try fields.set(\.elapsed, lap.elapsed)
      try fields.set(\.timer, lap.timer)
      try fields.set(\.distance, lap.distance)
      try fields.set(\.averageHeartRate, lap.averageHeartRate.map { Int64($0.beatsPerMinute) })
      try fields.set(\.maximumHeartRate, lap.maximumHeartRate.map { Int64($0.beatsPerMinute) })
    }
  }
}

extension Document<PauseFields> {
  init(_ pause: Pause) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.start, pause.start)
      try fields.set(\.end, pause.end)
    }
  }
}

extension Document<FaultFields> {
  init(_ fault: Recording.Fault) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.byteOffset, fault.byteOffset.map(Int64.init))
      try fields.set(\.message, fault.message)
    }
  }
}
