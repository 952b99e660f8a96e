package import BSON
package import Hydration
package import Schema
import Units

extension Document<DrinkPlanFields> {
  /// A plan as it is shown, with the test that it counts on.
  package init(
    _ advice: DrinkAdvice, for workout: PlannedWorkout, of athlete: String, sweatTest: String
  ) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.athlete, athlete)
      try fields.set(\.duration, workout.duration)
      try fields.set(\.advice, advice.sentence)
      try fields.set(\.sweatTest, sweatTest)
      try fields.set(\.sweatRate, workout.sweatRate.value)
      switch advice {
      case .plan(let plan): try Self.set(plan, in: &fields)
      case .nothingToPlan(let loss, let citation):
        try fields.set(\.sweatLoss, Document<EstimateFields<Volume>>(numbersOf: loss))
        try fields.set(\.citations, [Document<CitationFields>(citation)])
      }
    }
  }

  private static func set(
    _ plan: DrinkPlan, in fields: inout Assignments<DrinkPlanFields>
  ) throws(BSONError) {
    try fields.set(\.drink, plan.target)
    try fields.set(\.floor, plan.floor)
    try fields.set(\.ceiling, plan.ceiling)
    if let schedule = plan.schedule {
      try fields.set(\.schedule, Document<ScheduleFields>(schedule))
    }
    try fields.set(\.sweatLoss, Document<EstimateFields<Volume>>(numbersOf: plan.expectedLoss))
    try fields.set(\.endMass, plan.endMass)
    try fields.set(\.plasmaSodium, Document<EstimateFields<Molarity>>(numbersOf: plan.plasmaSodium))
    try fields.set(\.warnings, plan.warnings.map(Document<AdvisoryFields>.init))
    try fields.set(\.inputs, plan.inputs.map(Document<InputFields>.init))
    try fields.set(\.formula, Document<FormulaFields>(plan.formula))
    try fields.set(\.citations, plan.citations.map(Document<CitationFields>.init))
  }
}

extension DrinkAdvice {
  /// What to do, in words; the numbers stand beside it in the reader's units.
  fileprivate var sentence: String {
    switch self {
    case .nothingToPlan: "Short and with little to lose: drink when you are thirsty."
    case .plan(let plan) where plan.schedule == nil:
      "Drink when you are thirsty, and never more than the ceiling."
    case .plan: "Drink one portion at a time, and never more than the ceiling in all."
    }
  }
}

extension Document<ScheduleFields> {
  init(_ schedule: DrinkSchedule) throws(BSONError) {
    self = try .holding { fields throws(BSONError) in
      try fields.set(\.every, schedule.every)
      try fields.set(\.portion, schedule.portion)
      try fields.set(\.portions, Int64(schedule.portions))
    }
  }
}
