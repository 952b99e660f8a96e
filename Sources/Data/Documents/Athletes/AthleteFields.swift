package import Schema
package import Time
package import Units

/// A person who trains. A client may add other fields, which are kept as they are.
package struct AthleteFields: RevisedFields {
  package let id = Field("id", String.self, storedAs: "_id", is: .assigned, "The athlete's id.")
  package let revision = Field(
    "revision", Int64.self, with: [.within(1...)], is: .assigned,
    "The number of the revision, from 1.")
  package let createdAt = Field("createdAt", Instant.self, is: .assigned, "When it was created.")
  package let updatedAt = Field("updatedAt", Instant.self, is: .assigned, "When it last changed.")
  package let updatedBy = Nested(
    "updatedBy", AuthorFields.self, is: .assigned, visibleTo: .service, "Who changed it last.")
  package let name = Field(
    "name", String.self, with: [.length(1...200)], examples: ["Ada Rossi"], "The athlete's name.")
  package let sex = Field("sex", Sex.self, "The sex, for estimates of body water.")
  package let mass = Field(
    "mass", Mass.self, in: .kilograms(20)...(.kilograms(300)), examples: [.kilograms(61.2)],
    "Usual body mass.")
  package let height = Field(
    "height", Length.self, in: .meters(0.5)...(.meters(2.6)), storedIn: .centimeters,
    examples: [.centimeters(172)], "Standing height.")
  package let zone = Field(
    "zone", ZoneID.self, examples: [.rome], "The athlete's home time zone.")
  package let wakeAt = Nested(
    "wakeAt", NominalTimeFields.self, "When the athlete is woken, in local time.")
  package let itinerary = Listed(
    "itinerary", StayFields.self, count: 0...mostStays, "Stays away from home, in order of start.")
  package let birthDate = Field("birthDate", PlainDate.self, "The day of birth.")
  package let sport = Field(
    "sport", String.self, with: [.length(1...64)], "The main sport, as FIT names it.")
  package let sourcePriorities = Field(
    "sourcePriorities", [String].self, with: [.count(0...50), .each([.length(1...100)])],
    "Sources of recordings, the most trusted first.")
  package let dietaryExclusions = Field(
    "dietaryExclusions", [DietaryExclusion].self, with: [.count(0...20)],
    "What the athlete does not eat or drink.")
  package let inReports = Field(
    "inReports", Bool.self,
    "Whether the athlete agrees to count in reports that name nobody; by default yes.")
  package let dataset = Field(
    "dataset", String.self, is: .assigned, "The dataset that this made-up athlete belongs to.")

  /// More than anybody plans. A look-up of a moment goes through all of them.
  private static let mostStays = 1_000

  package static let declared = Declared(AthleteFields())
}

package typealias AthleteDocument = Document<AthleteFields>
