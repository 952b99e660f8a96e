package import Schema
package import Units

/// What to drink during a workout, with the limits that it keeps and why.
package struct DrinkPlanFields: Fields {
  package let athlete = Field("athlete", String.self, "Whose plan it is.")
  package let duration = Field("duration", TimeSpan.self, storedIn: .minutes, "For how long.")
  package let advice = Field("advice", String.self, "What to do, as a sentence.")
  package let drink = Field(
    "drink", Volume.self, shown: .readable, "About this much over the whole workout.")
  package let floor = Field(
    "floor", Volume.self, shown: .readable, "Less ends more than 2 % lighter.")
  package let ceiling = Field("ceiling", Volume.self, shown: .readable, "Never drink more.")
  package let schedule = Nested("schedule", ScheduleFields.self, "The same in portions.")
  package let sweatTest = Field("sweatTest", String.self, "The sweat test it counts on, by id.")
  package let sweatRate = Field(
    "sweatRate", VolumeRate.self, shown: .readable, "The rate it counts on.")
  package let sweatLoss = Nested(
    "sweatLoss", EstimateFields<Volume>.self, "The sweat that is expected.")
  package let endMass = Field(
    "endMass", Mass.self, shown: .readable, "Body mass at the end; never a gain.")
  package let plasmaSodium = Nested(
    "plasmaSodium", EstimateFields<Molarity>.self,
    "Blood sodium at the end, if the drink were water.")
  package let warnings = Listed("warnings", AdvisoryFields.self, "What to beware of.")
  package let inputs = Listed("inputs", InputFields.self, "What it was worked out from.")
  package let formula = Nested("formula", FormulaFields.self, "How it was worked out.")
  package let citations = Listed("citations", CitationFields.self, "Where the rules are from.")

  package static let declared = Declared(DrinkPlanFields())
}

package typealias DrinkPlanDocument = Document<DrinkPlanFields>

package struct ScheduleFields: Fields {
  package let every = Field("every", TimeSpan.self, storedIn: .minutes, "How often.")
  package let portion = Field("portion", Volume.self, shown: .readable, "How much each time.")
  package let portions = Field("portions", Int64.self, "How many times.")

  package static let declared = Declared(ScheduleFields())
}
