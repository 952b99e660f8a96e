package import Schema
package import Time
package import Units

/// A person who trains. Open beyond this core: whatever else a client keeps here stays.
package struct AthleteFields: Fields {
  package let id = Field("id", String.self, storedAs: "_id", is: .assigned, "The athlete's id.")
  package let revision = Field("revision", Int64.self, is: .assigned, "Counts the changes, from 1.")
  package let createdAt = Field("createdAt", Instant.self, is: .assigned, "When it was created.")
  package let updatedAt = Field("updatedAt", Instant.self, is: .assigned, "When it last changed.")
  package let name = Field("name", String.self, "What the athlete is called.")
  package let sex = Field("sex", Sex.self, "The sex that body-water estimates assume.")
  package let mass = Field(
    "mass", Mass.self, in: .kilograms(20)...(.kilograms(300)), "Usual body mass.")
  package let height = Field(
    "height", Length.self, in: .meters(0.5)...(.meters(2.6)), storedIn: .centimeters,
    "Standing height.")
  package let zone = Field(
    "zone", ZoneID.self, "The time zone the athlete lives in; days belong to it.")
  package let wakeAt = Nested(
    "wakeAt", NominalTimeFields.self, "When the athlete is woken, by the clock on the wall.")
  package let itinerary = Listed(
    "itinerary", StayFields.self, "Where the athlete is away from home, by start.")

  package static let declared = Declared(AthleteFields())
}

package typealias AthleteDocument = Document<AthleteFields>
