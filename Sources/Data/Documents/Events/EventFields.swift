package import Schema
package import Time

/// The envelope of an event: the fields that every kind of event has.
package struct EventFields: Fields {
  package let id = Field("id", String.self, storedAs: "_id", is: .assigned, "The event's id.")
  package let athlete = Field("athlete", String.self, is: .assigned, "The athlete, by id.")
  package let kind = Field("kind", EventKind.self, is: .required, "The kind of event.")
  package let start = Field("start", Instant.self, is: .required, "When it began.")
  package let end = Field("end", Instant.self, "When it ended, pauses included.")

  package static let declared = Declared(
    EventFields(), rules: [.order(\.start, .notAfter, \.end)], varyingBy: \.kind
  ) { $0.shape }
}

/// An event of any kind, with only its envelope declared.
package typealias EventDocument = Document<EventFields>

/// The fields of one kind of event: the envelope, followed by its own fields.
///
/// ```swift
/// struct WorkoutFields: EventKindFields {
///   static let kind = EventKind.workout
///   let envelope = EventFields()
///   let sport = Field("sport", String.self, "The sport, as FIT names it.")
///   static let declared = Declared(WorkoutFields(), rules: envelopeRules)
/// }
/// ```
package protocol EventKindFields: Fields {
  static var kind: EventKind { get }
  var envelope: EventFields { get }
}

extension EventKindFields {
  package var id: Field<String> { envelope.id }
  package var athlete: Field<String> { envelope.athlete }
  package var kind: Field<EventKind> { envelope.kind }
  package var start: Field<Instant> { envelope.start }
  package var end: Field<Instant> { envelope.end }

  /// The rules of the envelope, which hold in events of every kind.
  package static var envelopeRules: [Rule<Self>] { [.order(\.start, .notAfter, \.end)] }
}

extension EventDocument {
  /// The same document, with the fields of a kind declared; nil when it is of another kind.
  ///
  /// - Throws: `StoredMisfit` when its kind is unknown.
  package func `as`<Kind: EventKindFields>(_ fields: Kind.Type) throws(StoredMisfit) -> Document<
    Kind
  >? {
    try required(\.kind) == Kind.kind ? Document<Kind>(bson) : nil
  }
}

extension Document where F: EventKindFields {
  /// The same document, with only its envelope declared.
  package var event: EventDocument { EventDocument(bson) }
}
