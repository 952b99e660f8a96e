package import Schema
package import Time

/// Athletes who train together, and those who look after them.
package struct TeamFields: Fields {
  package let envelope = RevisionFields()
  package let name = Field(
    "name", String.self, with: [.length(1...200)], is: .required, "The team's name.")
  package let sport = Field(
    "sport", String.self, with: [.length(1...64)], "The sport, as FIT names it.")
  package let zone = Field("zone", ZoneID.self, "The time zone of the team's home.")
  package let dataset = Field(
    "dataset", String.self, is: .assigned, "The dataset that this made-up team belongs to.")

  package static let declared = Declared(TeamFields())
}

package typealias TeamDocument = Document<TeamFields>
