package import Schema

/// An appointment on the timeline, such as a race or a test in the laboratory. Its local time and zone
/// are the agreement; `start` is the moment that follows from them.
package struct AppointmentEventFields: EventKindFields {
  package static let kind = EventKind.appointment

  package let envelope = EventFields()
  package let when = Nested(
    "when", AppointmentFields.self, is: .required, "The local time that was agreed on.")
  package let title = Field(
    "title", String.self, with: [.length(1...200)], is: .required, "What it is.")
  package let place = Field("place", String.self, with: [.length(1...200)], "Where it is.")

  package static let declared = Declared(AppointmentEventFields(), rules: envelopeRules)
}

package typealias AppointmentEventDocument = Document<AppointmentEventFields>
