package import Athletics
package import BSON
package import Schema

extension Document<WorkoutFields> {
  /// The stored form of a workout on an athlete's timeline.
  ///
  /// Its id is derived from its first recording's, so that resolving again finds the same event.
  package init(
    _ workout: Workout, _ event: Event, of athlete: String, laps: Int, pauses: Int
  ) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.id, EventID.derived(from: event.lineage.recordings))
      try fields.set(\.athlete, athlete)
      try fields.set(\.kind, .workout)
      try fields.set(\.start, event.start)
      try fields.set(\.end, event.end)
      try fields.set(\.sport, workout.sport.rawValue)
      try fields.set(\.subSport, workout.subSport?.rawValue)
      try fields.set(\.elapsed, workout.elapsed)
      try fields.set(\.timer, workout.timer)
      try fields.set(\.distance, workout.distance)
      try fields.set(\.energy, workout.energy)
      try fields.set(\.averageHeartRate, workout.averageHeartRate.map { Int64($0.beatsPerMinute) })
      try fields.set(\.maximumHeartRate, workout.maximumHeartRate.map { Int64($0.beatsPerMinute) })
      try fields.set(\.laps, Int64(laps))
      try fields.set(\.pauses, Int64(pauses))
      if workout.isPartial { try fields.set(\.partial, true) }
      try fields.set(\.recordings, event.lineage.recordings.map(\.rawValue))
    }
  }
}
