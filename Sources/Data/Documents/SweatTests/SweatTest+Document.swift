import BSON
package import Hydration
package import Schema
package import Time
import Units

extension Document<SweatTestFields> {
  /// The stored form of a sweat test. Its id is derived from the workout's, so that writing the
  /// test down again replaces it.
  package init(
    _ written: WeighInDocument, _ rate: SweatRate, around workout: WorkoutDocument, at now: Instant
  ) throws {
    let workoutID = try workout.required(\.id)
    let athlete = try workout.required(\.athlete)
    let (start, end) = (try workout.required(\.start), try workout.required(\.end))
    let duration = try written.weighIn(around: workout)?.duration ?? .zero
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.id, EventID.sweatTest(in: workoutID))
      try fields.set(\.athlete, athlete)
      try fields.set(\.kind, .sweatTest)
      try fields.set(\.workout, workoutID)
      try fields.set(\.start, start)
      try fields.set(\.end, end)
      try fields.set(\.writtenAt, now)
      fields.set(\.evidence, written)
      try fields.set(\.sweatLoss, rate.value * duration)
      try fields.set(\.sweatRate, Document<EstimateFields<VolumeRate>>(rate))
    }
  }
}
