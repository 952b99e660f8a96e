package import Athletics
package import BSON
package import Schema

extension Document<WorkoutFields> {
  /// The stored form of a workout on an athlete's timeline.
  ///
  /// Its id follows from its first recording's id, so that resolving again finds the same event.
  package init(
    _ workout: Workout, _ event: Event, of athlete: String, laps: Int, pauses: Int
  ) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.id, EventID.derived(from: event.lineage.recordings))
      fields.set(\.athlete, athlete)
      fields.set(\.kind, .workout)
      fields.set(\.start, event.start)
      fields.set(\.end, event.end)
      fields.set(\.sport, workout.sport.rawValue)
      fields.set(\.subSport, workout.subSport?.rawValue)
      fields.set(\.elapsed, workout.elapsed)
      fields.set(\.timer, workout.timer)
      fields.set(\.distance, workout.distance)
      fields.set(\.energy, workout.energy)
      fields.set(\.averageHeartRate, workout.averageHeartRate.map { Int64($0.beatsPerMinute) })
      fields.set(\.maximumHeartRate, workout.maximumHeartRate.map { Int64($0.beatsPerMinute) })
      fields.set(\.laps, Int64(laps))
      fields.set(\.pauses, Int64(pauses))
      if workout.isPartial { fields.set(\.partial, true) }
      fields.set(\.recordings, event.lineage.recordings.map(\.rawValue))
    }
  }
}
