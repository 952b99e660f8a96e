import Athletics
package import Schema
package import Time
package import Units

/// A sleep on the timeline: a night or a nap.
///
/// `start` and `end` are those of the time in bed where a source tells it, else of the sleep.
package struct SleepFields: EventKindFields {
  package static let kind = EventKind.sleep

  package let envelope = EventFields()
  package let nap = Field("nap", Bool.self, "Whether it is a nap, beside the night.")
  package let asleep = Field(
    "asleep", TimeSpan.self, in: .zero...(.hours(24)), "The time asleep, in all stages.")
  package let awake = Field(
    "awake", TimeSpan.self, in: .zero...(.hours(24)), "The time awake between start and end.")
  package let light = Field(
    "light", TimeSpan.self, in: .zero...(.hours(24)), "The time in light sleep (N1 and N2).")
  package let deep = Field(
    "deep", TimeSpan.self, in: .zero...(.hours(24)), "The time in deep sleep (N3).")
  package let rem = Field(
    "rem", TimeSpan.self, in: .zero...(.hours(24)), "The time in REM sleep.")
  package let awakenings = Field("awakenings", in: 0...500, "How often the sleeper woke up.")
  package let stages = Listed(
    "stages", SleepStageFields.self, count: 0...2000, "The stages, in order of their start.")
  package let averageHeartRate = Field(
    "averageHeartRate", Int64.self, with: [.within(HeartRate.plausible)], "Beats per minute.")
  package let heartRateVariability = Field(
    "heartRateVariability", TimeSpan.self, in: .zero...(.seconds(1)), storedIn: .milliseconds,
    "The root mean square of successive differences between heart beats (RMSSD).")
  package let score = Field("score", in: 0...100, "The source's own score of the sleep.")
  package let quality = Field("quality", in: 1...5, "How it felt, from 1 (bad) to 5 (very good).")

  package static let declared = Declared(SleepFields(), rules: envelopeRules)
}

package typealias SleepDocument = Document<SleepFields>

/// A stretch of one stage of sleep.
package struct SleepStageFields: Fields {
  package let stage = Field("stage", SleepStage.self, is: .required, "The stage.")
  package let start = Field("start", Instant.self, is: .required, "When it began.")
  package let end = Field("end", Instant.self, is: .required, "When the next began.")

  package static let declared = Declared(
    SleepStageFields(), rules: [.order(\.start, .notAfter, \.end)])
}

/// The stages that trackers tell apart.
package enum SleepStage: String, CaseIterable, FieldValue {
  case awake
  /// Asleep, in a stage that the source does not tell.
  case asleep
  case light
  case deep
  case rem
}
