package import Athletics
package import BSON
package import Schema
package import Time
import Units

/// A part of a recording's samples, as columns. Each column has one value for each sample, null if
/// the source had none; a column without values is left out. The values are plain numbers, so the
/// name of a column ends with its unit, which is the same for every reader.
///
/// They are in a plain collection and not in a time series collection, because a recording and its
/// samples are written in one transaction, which MongoDB does not allow for time series.
package struct SamplesFields: Fields {
  package let id = Field(
    "id", String.self, storedAs: "_id", is: .assigned, "Id of the recording and number of the part."
  )
  package let athlete = Field("athlete", String.self, is: .assigned, "The athlete, by id.")
  package let recording = Field("recording", String.self, is: .assigned, "The recording's id.")
  package let start = Field(
    "start", Instant.self, is: .assigned, "The time of the first sample.")
  package let offset = SampleColumn<Int64>("offsetMs", "Milliseconds since start.")
  package let heartRate = SampleColumn<Int64>("heartRatePerMin", "Beats.")
  package let distance = SampleColumn<Double>(
    "distanceM", "Distance since the start of the recording.")
  package let speed = SampleColumn<Double>("speedMPerS", "Speed.")
  package let power = SampleColumn<Int64>("powerW", "Mechanical power.")
  package let cadence = SampleColumn<Int64>("cadencePerMin", "Cycles.")
  package let temperature = SampleColumn<Double>("temperatureC", "Temperature at the device.")
  package let altitude = SampleColumn<Double>("altitudeM", "Altitude above sea level.")
  package let latitude = SampleColumn<Double>("latitudeDeg", "Latitude, north positive.")
  package let longitude = SampleColumn<Double>("longitudeDeg", "Longitude, east positive.")

  package static let declared = Declared(SamplesFields())
}

/// One value for each sample; null if the source had none.
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
  /// The most samples in one part: an hour at one sample per second, far below the 16 MiB of a
  /// document.
  private static var stretch: Int { 3_600 }

  /// All samples of a recording, divided into parts, in their order.
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

  /// The values of a column; nil when no sample has one.
  private static func column<Item>(
    _ samples: ArraySlice<Sample>, _ value: (Sample) -> Item?
  ) -> [Item?]? {
    let values = samples.map(value)
    return values.contains { $0 != nil } ? values : nil
  }
}
