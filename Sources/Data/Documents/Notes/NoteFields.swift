package import Schema

/// A note on the timeline.
package struct NoteFields: EventKindFields {
  package static let kind = EventKind.note

  package let envelope = EventFields()
  package let text = Field(
    "text", String.self, with: [.length(1...10_000)], is: .required, "What is noted.")
  package let tags = Field(
    "tags", [String].self, with: [.count(0...20), .each([.length(1...40)])], "Words to find it by.")

  package static let declared = Declared(NoteFields(), rules: envelopeRules)
}

package typealias NoteDocument = Document<NoteFields>
