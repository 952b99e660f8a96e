import Athletics
import BSON
import Cohorts
import Documents
import Hydration
import Schema
import Time
import Units

/// What happens to one made-up athlete, as documents.
struct SeededEvents {
  private(set) var recordings: [RecordingDocument] = []
  private(set) var events: [EventDocument] = []
  private let athlete: String
  private let dataset: String
  /// When the last sleep or workout ended. Who flies over the date line lives a day twice, but sleeps
  /// and trains once.
  private var busyUntil = Instant.earliest

  init(of athlete: String, in dataset: String) {
    self.athlete = athlete
    self.dataset = dataset
  }

  mutating func add(_ day: SyntheticDay, in zone: Zone) throws {
    try addSleep(day.sleep, in: zone)
    let wellness = try zone.instant(of: day.wellness.at)
    try add(WellnessFields.self, "wellness", at: wellness) { fields in
      fields.set(\.motivation, Int64(day.wellness.motivation))
      fields.set(\.fatigue, Int64(day.wellness.fatigue))
    }
    if let reading = day.bodyMass {
      let at = try zone.instant(of: reading.at)
      try add(BodyMassFields.self, "mass", at: at) { fields in
        fields.set(\.mass, reading.mass)
      }
    }
    for (index, workout) in day.workouts.enumerated() {
      try addWorkout(workout, "\(day.date)/\(index)", in: zone)
    }
    for drink in day.drinks {
      let at = try zone.instant(of: drink.at)
      try add(IntakeFields.self, "drink", at: at) { fields in
        fields.set(\.name, drink.name)
        fields.set(\.drunk, drink.volume)
      }
    }
  }
}

// MARK: - Sleep

extension SeededEvents {
  private mutating func addSleep(_ sleep: SyntheticSleep, in zone: Zone) throws {
    let end = try zone.instant(of: sleep.end)
    let start = end - sleep.stages.reduce(.zero) { $0 + $1.length }.clockDuration
    guard start >= busyUntil else { return }
    busyUntil = end
    let stages = try Self.stages(sleep, from: start)
    try add(SleepFields.self, "sleep", at: start, to: end) { fields throws(BSONError) in
      fields.set(\.asleep, sleep.asleep)
      fields.set(\.awake, sleep.length(of: .awake))
      fields.set(\.light, sleep.length(of: .light))
      fields.set(\.deep, sleep.length(of: .deep))
      fields.set(\.rem, sleep.length(of: .rem))
      fields.set(\.awakenings, Int64(sleep.stages.dropFirst().count { $0.kind == .awake }))
      fields.set(\.stages, stages)
      fields.set(\.averageHeartRate, Int64(sleep.averageHeartRate))
      fields.set(\.heartRateVariability, sleep.heartRateVariability)
    }
  }

  private static func stages(
    _ sleep: SyntheticSleep, from start: Instant
  ) throws(BSONError) -> [Document<SleepStageFields>] {
    var begin = start
    var stages: [Document<SleepStageFields>] = []
    for stage in sleep.stages {
      let end = begin + stage.length.clockDuration
      stages.append(
        try .holding { fields in
          fields.set(\.stage, SleepStage(stage.kind))
          fields.set(\.start, begin)
          fields.set(\.end, end)
        })
      begin = end
    }
    return stages
  }
}

extension SleepStage {
  fileprivate init(_ kind: SyntheticSleep.Stage.Kind) {
    self =
      switch kind {
      case .awake: .awake
      case .light: .light
      case .deep: .deep
      case .rem: .rem
      }
  }
}

// MARK: - Workouts

extension SeededEvents {
  private static let source = "seed"

  private mutating func addWorkout(
    _ workout: SyntheticWorkout, _ number: String, in zone: Zone
  ) throws {
    let start = try zone.instant(of: workout.start)
    guard start >= busyUntil else { return }
    busyUntil = start + workout.length.clockDuration
    let recording = workout.recording(from: start, utcOffset: zone.offset(at: start))
    let externalId = "\(dataset)/\(number)"
    let id = RecordingID(
      rawValue: "rec_" + ContentHash.id(of: [athlete, Self.source, externalId]))
    recordings.append(
      try RecordingDocument(
        recording,
        from: Provenance(
          id: id, athlete: athlete, source: Self.source, externalId: externalId,
          receivedAt: busyUntil)))
    for event in Timeline.resolve([id: recording.facts]) {
      guard case .workout(let content) = event.content else { continue }
      let document = try WorkoutDocument(content, event, of: athlete, laps: 1, pauses: 0)
      events.append(document.event)
      try addDrink(workout, in: document.required(\.id), from: start)
      try addSweatTest(workout, document)
    }
  }

  private mutating func addDrink(
    _ workout: SyntheticWorkout, in id: String, from start: Instant
  ) throws {
    guard workout.drunk > .zero else { return }
    try add(
      IntakeFields.self, "drink", at: start, to: busyUntil
    ) { fields in
      fields.set(\.name, "water")
      fields.set(\.workout, id)
      fields.set(\.drunk, workout.drunk)
    }
  }

  /// What was written down after the workout. A weigh-in that Brine would refuse is not kept, as it
  /// would not be from a person.
  private mutating func addSweatTest(
    _ workout: SyntheticWorkout, _ document: WorkoutDocument
  ) throws {
    guard let weighIn = workout.weighIn else { return }
    let written = try WeighInDocument(weighIn)
    guard let complete = try written.weighIn(around: document) else { return }
    let rate: SweatRate
    do throws(WeighInFaults) { rate = try SweatRate(complete) } catch { return }
    events.append(try SweatTestDocument(written, rate, around: document, at: busyUntil).event)
  }
}

// MARK: - Any kind

extension SeededEvents {
  /// - Parameter part: tells it from others that begin at the same moment.
  private mutating func add<Kind: EventKindFields>(
    _ kind: Kind.Type, _ part: String, at start: Instant, to end: Instant? = nil,
    _ set: (inout Assignments<Kind>) throws(BSONError) -> Void
  ) throws {
    let id = "evt_" + ContentHash.id(of: [athlete, part, start.rfc3339])
    events.append(
      try Document<Kind>.event(id, of: athlete, from: start, to: end, set).event)
  }
}

extension Document where F: EventKindFields {
  /// An event of the kind, with the fields of its own that the body sets.
  fileprivate static func event(
    _ id: String, of athlete: String, from start: Instant, to end: Instant?,
    _ set: (inout Assignments<F>) throws(BSONError) -> Void
  ) throws(BSONError) -> Document {
    try .holding { fields throws(BSONError) in
      fields.set(\.id, id)
      fields.set(\.athlete, athlete)
      fields.set(\.kind, F.kind)
      fields.set(\.start, start)
      fields.set(\.end, end)
      try set(&fields)
    }
  }
}
