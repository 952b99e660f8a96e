import BSON
package import Hydration
package import Schema
package import Time
import Units

extension Document<SweatTestFields> {
  /// The stored form of a sweat test. Its id follows from the workout's id, so that entering the
  /// test again replaces it.
  package init(
    _ written: WeighInDocument, _ rate: SweatRate, around workout: WorkoutDocument, at now: Instant
  ) throws {
    let workoutID = try workout.required(\.id)
    let athlete = try workout.required(\.athlete)
    let (start, end) = (try workout.required(\.start), try workout.required(\.end))
    guard let duration = try written.weighIn(around: workout)?.duration else {
      throw workout.misfit(WorkoutFields.key(\.timer), expected: "how long the workout lasted")
    }
    let unread = WeighInFields.declared.shape.undeclared(in: written.bson)
    self = try .holding { fields throws(BSONError) in
      fields.set(\.id, EventID.sweatTest(in: workoutID))
      fields.set(\.athlete, athlete)
      fields.set(\.kind, .sweatTest)
      fields.set(\.workout, workoutID)
      fields.set(\.start, start)
      fields.set(\.end, end)
      fields.set(\.writtenAt, now)
      fields.set(\.evidence, written)
      if !unread.isEmpty { fields.set(\.unread, unread) }
      fields.set(\.sweatLoss, rate.value * duration)
      fields.set(\.sweatRate, try Document<EstimateFields<VolumeRate>>(rate))
    }
  }
}
