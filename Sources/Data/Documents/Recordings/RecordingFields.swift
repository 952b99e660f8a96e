package import Schema
package import Time
package import Units

/// What one source reported, unchanged. The file from which it comes is in the collection `files`.
package struct RecordingFields: Fields {
  package let id = Field("id", String.self, storedAs: "_id", is: .assigned, "The recording's id.")
  package let athlete = Field("athlete", String.self, is: .assigned, "The athlete, by id.")
  package let source = Field("source", String.self, is: .assigned, "The source, such as a file.")
  package let externalId = Field(
    "externalId", String.self, is: .assigned,
    "The source's own id of the recording, which is unique.")
  package let file = Field("file", String.self, is: .assigned, "The device's file, by id.")
  package let receivedAt = Field("receivedAt", Instant.self, is: .assigned, "When it was received.")
  package let sport = Field("sport", String.self, is: .assigned, "The sport, as FIT names it.")
  package let subSport = Field(
    "subSport", String.self, is: .assigned, "The sub-sport, as FIT names it.")
  package let start = Field("start", Instant.self, is: .assigned, "When it began.")
  package let elapsed = Field(
    "elapsed", TimeSpan.self, storedIn: .seconds, is: .assigned, "From start to end.")
  package let timer = Field(
    "timer", TimeSpan.self, storedIn: .seconds, is: .assigned, "The time without the pauses.")
  package let distance = Field(
    "distance", Length.self, storedIn: .meters, is: .assigned, "The distance covered.")
  package let energy = Field(
    "energy", Energy.self, storedIn: .kilocalories, is: .assigned,
    "Energy, as the device estimated it; can be 0.")
  package let averageHeartRate = Field(
    "averageHeartRate", Int64.self, with: [.within(0...)], is: .assigned,
    "Beats per minute as reported; can be 0.")
  package let maximumHeartRate = Field(
    "maximumHeartRate", Int64.self, with: [.within(0...)], is: .assigned,
    "Beats per minute as reported; can be 0.")
  package let utcOffset = Field(
    "utcOffset", TimeSpan.self, storedIn: .seconds, is: .assigned,
    "The offset of local time from UTC, from the device or from the athlete's zone.")
  package let device = Nested(
    "device", DeviceFields.self, is: .assigned, "The device that recorded it.")
  package let laps = Listed("laps", LapFields.self, is: .assigned, "The laps, by start.")
  package let pauses = Listed("pauses", PauseFields.self, is: .assigned, "The pauses, by start.")
  package let lengths = Field(
    "lengths", Int64.self, with: [.within(1...)], is: .assigned,
    "Pool lengths counted; absent if none.")
  package let records = Field(
    "records", Int64.self, with: [.within(0...)], is: .assigned, "How many samples it has.")
  package let partial = Field(
    "partial", Bool.self, is: .assigned, "Whether a part of it could not be read.")
  package let faults = Listed(
    "faults", FaultFields.self, is: .assigned, "What was wrong in the file, in order.")

  package static let declared = Declared(RecordingFields())
}

package typealias RecordingDocument = Document<RecordingFields>

package struct DeviceFields: Fields {
  package let manufacturer = Field("manufacturer", String.self, "The maker, as FIT names it.")
  package let product = Field("product", String.self, "The product, or its number.")
  package let name = Field("name", String.self, "The name that the device gives itself.")
  package let serialNumber = Field("serialNumber", String.self, "The serial number's digits.")

  package static let declared = Declared(DeviceFields())
}

package struct LapFields: Fields {
  package let start = Field("start", Instant.self, "When the lap began.")
  package let elapsed = Field(
    "elapsed", TimeSpan.self, storedIn: .seconds, "From start to end, with pauses.")
  package let timer = Field("timer", TimeSpan.self, storedIn: .seconds, "The time without pauses.")
  package let distance = Field("distance", Length.self, storedIn: .meters, "The distance covered.")
  package let averageHeartRate = Field(
    "averageHeartRate", Int64.self, with: [.within(0...)], "Beats per minute.")
  package let maximumHeartRate = Field(
    "maximumHeartRate", Int64.self, with: [.within(0...)], "Beats per minute.")

  package static let declared = Declared(LapFields())
}

package struct PauseFields: Fields {
  package let start = Field("start", Instant.self, "When the timer stopped.")
  package let end = Field("end", Instant.self, "When the timer started again.")

  package static let declared = Declared(
    PauseFields(), rules: [.order(\.start, .notAfter, \.end)])
}

package struct FaultFields: Fields {
  package let byteOffset = Field(
    "byteOffset", Int64.self, with: [.within(0...)],
    "The position in the file, in bytes from 0.")
  package let message = Field("message", String.self, "What was wrong.")

  package static let declared = Declared(FaultFields())
}
