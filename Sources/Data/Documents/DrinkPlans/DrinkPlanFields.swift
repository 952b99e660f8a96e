package import Schema
package import Units

/// What to drink during a workout, with the limits of the plan and the reasons.
package struct DrinkPlanFields: Fields {
  package let athlete = Field("athlete", String.self, "The athlete, by id.")
  package let duration = Field(
    "duration", TimeSpan.self, storedIn: .minutes, "The duration of the workout.")
  package let advice = Field("advice", String.self, "What to do, as a sentence.")
  package let drink = Field(
    "drink", Volume.self, shown: .readable, "About how much to drink over the whole workout.")
  package let floor = Field(
    "floor", Volume.self, shown: .readable, "With less, the loss is over 2 % of body mass.")
  package let ceiling = Field("ceiling", Volume.self, shown: .readable, "The most to drink.")
  package let schedule = Nested("schedule", ScheduleFields.self, "The drink in portions.")
  package let sweatTest = Field("sweatTest", String.self, "The sweat test used, by id.")
  package let sweatRate = Field(
    "sweatRate", VolumeRate.self, shown: .readable, "The sweat rate used.")
  package let sweatLoss = Nested(
    "sweatLoss", EstimateFields<Volume>.self, "The expected sweat loss.")
  package let endMass = Field(
    "endMass", Mass.self, shown: .readable, "Expected body mass at the end; never a gain.")
  package let plasmaSodium = Nested(
    "plasmaSodium", EstimateFields<Molarity>.self,
    "Blood sodium at the end, if the drink were water.")
  package let warnings = Listed("warnings", AdvisoryFields.self, "Warnings.")
  package let inputs = Listed("inputs", InputFields.self, "What it was calculated from.")
  package let formula = Nested("formula", FormulaFields.self, "How it was calculated.")
  package let citations = Listed("citations", CitationFields.self, "The sources of the rules.")

  package static let declared = Declared(DrinkPlanFields())
}

package typealias DrinkPlanDocument = Document<DrinkPlanFields>

package struct ScheduleFields: Fields {
  package let every = Field(
    "every", TimeSpan.self, storedIn: .minutes, "The time between portions.")
  package let portion = Field("portion", Volume.self, shown: .readable, "How much each time.")
  package let portions = Field("portions", Int64.self, "How many times.")

  package static let declared = Declared(ScheduleFields())
}
