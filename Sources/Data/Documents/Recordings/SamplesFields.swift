package import Athletics
package import BSON
package import Schema
package import Time
import Units

/// A stretch of a recording's samples, by columns: each list has one place a sample, null where
/// the source had no value, and a column that would be empty is left out. The numbers stand bare,
/// so a column's name carries its unit, for every reader the same.
///
/// Columns in a plain collection instead of a time series, so that a recording and its samples
/// are written in one transaction, which MongoDB does not allow for time series.
package struct SamplesFields: Fields {
  package let id = Field(
    "id", String.self, storedAs: "_id", is: .assigned, "Recording and stretch.")
  package let athlete = Field("athlete", String.self, is: .assigned, "Whose samples they are.")
  package let recording = Field("recording", String.self, is: .assigned, "The recording's id.")
  package let start = Field(
    "start", Instant.self, is: .assigned, "When the first sample was taken.")
  package let offset = SampleColumn<Int64>("offsetMs", "Milliseconds from start.")
  package let heartRate = SampleColumn<Int64>("heartRatePerMin", "Beats.")
  package let distance = SampleColumn<Double>("distanceM", "From the beginning.")
  package let speed = SampleColumn<Double>("speedMPerS", "Speed.")
  package let power = SampleColumn<Int64>("powerW", "Mechanical power.")
  package let cadence = SampleColumn<Int64>("cadencePerMin", "Cycles.")
  package let temperature = SampleColumn<Double>("temperatureC", "At the device.")
  package let altitude = SampleColumn<Double>("altitudeM", "Above the sea.")
  package let latitude = SampleColumn<Double>("latitudeDeg", "North positive.")
  package let longitude = SampleColumn<Double>("longitudeDeg", "East positive.")

  package static let declared = Declared(SamplesFields())
}

/// One value a sample; null where the source had none.
package typealias SampleColumn<Value: FieldValue> = Field<[Value?]>

extension Field {
  fileprivate init<Item: FieldValue>(
    _ name: String, _ about: String
  ) where Value == [Item?] {
    self.init(name, [Item?].self, is: .assigned, about)
  }
}

package typealias SamplesDocument = Document<SamplesFields>

extension Document<SamplesFields> {
  /// The longest stretch: an hour at one sample a second, far below BSON's 16 MB.
  private static var stretch: Int { 3_600 }

  /// All samples of a recording, in stretches, in their order.
  package static func stretches(
    of recording: Recording, id: RecordingID, athlete: String
  ) throws(BSONError) -> [SamplesDocument] {
    var stretches: [SamplesDocument] = []
    var rest = recording.samples[...]
    while let first = rest.first {
      stretches.append(
        try stretch(
          rest.prefix(stretch), from: first.instant, of: athlete, id,
          id: "\(id.rawValue)/\(stretches.count)"))
      rest = rest.dropFirst(stretch)
    }
    return stretches
  }

  private static func stretch(
    _ samples: ArraySlice<Sample>, from start: Instant, of athlete: String,
    _ recording: RecordingID, id: String
  ) throws(BSONError) -> SamplesDocument {
    try .holding { fields in
      fields.set(\.id, id)
      fields.set(\.athlete, athlete)
      fields.set(\.recording, recording.rawValue)
      fields.set(\.start, start)
      fields.set(
        \.offset, column(samples) { $0.instant.milliseconds - start.milliseconds })
      fields.set(
        \.heartRate, column(samples) { $0.heartRate.map { Int64($0.beatsPerMinute) } })
      fields.set(\.distance, column(samples) { $0.distance?.in(.meters) })
      fields.set(\.speed, column(samples) { $0.speed?.in(.metersPerSecond) })
      fields.set(
        \.power, column(samples) { $0.power.flatMap { Int64(exactly: $0.in(.watts).rounded()) } })
      fields.set(\.cadence, column(samples) { $0.cadence.map { Int64($0.perMinute) } })
      fields.set(\.temperature, column(samples) { $0.temperature?.in(.degreesCelsius) })
      fields.set(\.altitude, column(samples) { $0.altitude?.in(.meters) })
      fields.set(\.latitude, column(samples) { $0.position?.latitude.degrees })
      fields.set(\.longitude, column(samples) { $0.position?.longitude.degrees })
    }
  }

  /// Nil when no sample has the value.
  private static func column<Item>(
    _ samples: ArraySlice<Sample>, _ value: (Sample) -> Item?
  ) -> [Item?]? {
    let values = samples.map(value)
    return values.contains { $0 != nil } ? values : nil
  }
}
