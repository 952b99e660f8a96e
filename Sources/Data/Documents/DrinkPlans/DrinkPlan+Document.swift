package import BSON
package import Hydration
package import Schema
import Units

extension Document<DrinkPlanFields> {
  /// A plan as it is shown, with the sweat test on which it is based.
  package init(
    _ advice: DrinkAdvice, for workout: PlannedWorkout, of athlete: String, sweatTest: String
  ) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      fields.set(\.athlete, athlete)
      fields.set(\.duration, workout.duration)
      fields.set(\.advice, advice.sentence)
      fields.set(\.sweatTest, sweatTest)
      fields.set(\.sweatRate, workout.sweatRate.value)
      switch advice {
      case .plan(let plan): try Self.set(plan, in: &fields)
      case .nothingToPlan(let loss, let citation):
        fields.set(\.sweatLoss, try Document<EstimateFields<Volume>>(numbersOf: loss))
        fields.set(\.citations, try [Document<CitationFields>(citation)])
      }
    }
  }

  private static func set(
    _ plan: DrinkPlan, in fields: inout Assignments<DrinkPlanFields>
  ) throws(BSONError) {
    fields.set(\.drink, plan.target)
    fields.set(\.floor, plan.floor)
    fields.set(\.ceiling, plan.ceiling)
    if let schedule = plan.schedule {
      fields.set(\.schedule, try Document<ScheduleFields>(schedule))
    }
    fields.set(\.sweatLoss, try Document<EstimateFields<Volume>>(numbersOf: plan.expectedLoss))
    fields.set(\.endMass, plan.endMass)
    fields.set(\.plasmaSodium, try Document<EstimateFields<Molarity>>(numbersOf: plan.plasmaSodium))
    fields.set(\.warnings, try plan.warnings.map(Document<AdvisoryFields>.init))
    fields.set(\.inputs, try plan.inputs.map(Document<InputFields>.init))
    fields.set(\.formula, try Document<FormulaFields>(plan.formula))
    fields.set(\.citations, try plan.citations.map(Document<CitationFields>.init))
  }
}

extension DrinkAdvice {
  /// What to do, as a sentence. The numbers are separate fields, in the reader's units.
  fileprivate var sentence: String {
    switch self {
    case .nothingToPlan: "The workout is short and the loss small: drink when you are thirsty."
    case .plan(let plan) where plan.schedule == nil:
      "Drink when you are thirsty, but never more than the ceiling."
    case .plan: "Drink one portion at a time, but never more than the ceiling in total."
    }
  }
}

extension Document<ScheduleFields> {
  init(_ schedule: DrinkSchedule) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.every, schedule.every)
      fields.set(\.portion, schedule.portion)
      fields.set(\.portions, Int64(schedule.portions))
    }
  }
}
