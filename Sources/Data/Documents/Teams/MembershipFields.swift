package import Schema
package import Time

/// That a person belongs to a team, from a moment on.
package struct MembershipFields: Fields {
  package let envelope = RevisionFields()
  package let team = Field("team", String.self, is: .required, "The team, by id.")
  package let athlete = Field("athlete", String.self, is: .required, "The athlete, by id.")
  package let role = Field("role", TeamRole.self, is: .required, "What they are in the team.")
  package let from = Field("from", Instant.self, is: .required, "When they joined.")
  package let to = Field("to", Instant.self, "When they left.")
  package let shares = Field(
    "shares", [SharedPart].self, with: [.count(0...SharedPart.allCases.count)],
    "What of their data the athlete lets the team's coaches see.")

  package static let declared = Declared(
    MembershipFields(), rules: [.order(\.from, .notAfter, \.to)])
}

package typealias MembershipDocument = Document<MembershipFields>

/// What somebody is in a team.
package enum TeamRole: String, CaseIterable, FieldValue {
  case athlete
  case coach
  case staff
}

/// A part of an athlete's data that they may share or keep.
package enum SharedPart: String, CaseIterable, FieldValue {
  case profile
  case workouts
  case hydration
  case sleep
  case wellness
  case intake
}
