package import Schema
package import Time

/// A dataset of made-up athletes, as a file in `Seeds/datasets` says it. A user can copy and change it.
package struct DatasetFields: Fields {
  package let name = Field(
    "name", String.self, with: [.pattern("[a-z][a-z0-9\\-]{0,39}")], is: .required,
    "The dataset's name, which is also that of its file.")
  package let about = Field(
    "about", String.self, with: [.length(1...300)], is: .required, "What it is for, in a sentence.")
  package let athletes = Field(
    "athletes", in: 1...1_000_000, is: .required, "How many athletes it has unless asked otherwise."
  )
  package let days = Field(
    "days", in: 1...36_600, is: .required, "Over how many days, unless asked otherwise.")
  package let groups = Listed(
    "groups", DatasetGroupFields.self, count: 1...100, is: .required,
    "The sports, and how many athletes each has.")
  package let places = Listed(
    "places", DatasetPlaceFields.self, count: 1...100, is: .required, "Where the athletes live.")
  package let cast = Listed(
    "cast", DatasetPersonFields.self, count: 0...1000,
    "What is special about the first athletes, in their order.")
  package let team = Nested(
    "team", DatasetTeamFields.self, "The team to which all athletes belong, if any.")

  package static let declared = Declared(DatasetFields(), refusingNearMatches: true)
}

package typealias DatasetDocument = Document<DatasetFields>

/// The athletes of one sport. What is left out is that of the published group of the sport, or of
/// runners where there is none.
package struct DatasetGroupFields: Fields {
  package let sport = Field(
    "sport", String.self, with: [.length(1...64)], is: .required, "The sport, as FIT names it.")
  package let share = Field(
    "share", Double.self, with: [.within(0...1_000_000)], "How many, beside the other groups.")
  package let women = Field(
    "women", Double.self, with: [.within(0...1)], "The part of them that is female.")
  package let mass = Nested("mass", SpreadFields.self, "Body mass of men, in kilograms.")
  package let intensity = Nested("intensity", SpreadFields.self, "Of workouts, in MET.")
  package let air = Nested("air", SpreadFields.self, "The air at workouts, in degrees Celsius.")
  package let season = Field(
    "season", Double.self, with: [.within(0...40)],
    "By how much the air is warmer in summer than on average, in degrees.")
  package let sweatMultiplier = Field(
    "sweatMultiplier", Double.self, with: [.within(0.1...5)],
    "Their rate of sweat over the predicted one.")
  package let sessionsPerWeek = Field("sessionsPerWeek", in: 0...14, "Workouts in a week.")

  package static let declared = Declared(DatasetGroupFields(), refusingNearMatches: true)
}

/// A mean and a standard deviation.
package struct SpreadFields: Fields {
  package let mean = Field("mean", Double.self, is: .required, "The mean.")
  package let sd = Field(
    "sd", Double.self, with: [.within(0...1000)], is: .required, "The standard deviation.")

  package static let declared = Declared(SpreadFields(), refusingNearMatches: true)
}

/// A place where athletes live.
package struct DatasetPlaceFields: Fields {
  package let zone = Field("zone", ZoneID.self, is: .required, "Its time zone.")
  package let share = Field(
    "share", Double.self, with: [.within(0...1_000_000)], "How many, beside the other places.")
  package let hottestDay = Field(
    "hottestDay", in: 1...366, "The day of the year that is hottest on average, 200 if left out.")

  package static let declared = Declared(DatasetPlaceFields(), refusingNearMatches: true)
}

/// What is special about one athlete.
package struct DatasetPersonFields: Fields {
  package let name = Field("name", String.self, with: [.length(1...200)], "The name.")
  package let birthDate = Field("birthDate", PlainDate.self, "The day of birth.")
  package let zone = Field("zone", ZoneID.self, "The home time zone.")
  package let twinOf = Field(
    "twinOf", in: 1...1000, "The number of the athlete whose body and days these are as well.")
  package let stays = Listed(
    "stays", DatasetStayFields.self, count: 0...100, "Stays away from home, in order of start.")
  package let isQuiet = Field("isQuiet", Bool.self, "Whether nothing is recorded of them.")

  package static let declared = Declared(DatasetPersonFields(), refusingNearMatches: true)
}

/// A stay away from home, from a day of the dataset on.
package struct DatasetStayFields: Fields {
  package let day = Field("day", in: 0...36_600, is: .required, "After how many days it begins.")
  package let zone = Field("zone", ZoneID.self, is: .required, "The time zone of the place.")

  package static let declared = Declared(DatasetStayFields(), refusingNearMatches: true)
}

/// A team.
package struct DatasetTeamFields: Fields {
  package let name = Field(
    "name", String.self, with: [.length(1...200)], is: .required, "The team's name.")
  package let coach = Field(
    "coach", String.self, with: [.length(1...200)], "The name of its coach.")

  package static let declared = Declared(DatasetTeamFields(), refusingNearMatches: true)
}
