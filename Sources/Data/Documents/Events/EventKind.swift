package import Schema

/// The kind of an event.
package enum EventKind: String, CaseIterable, FieldValue {
  case workout
  case sweatTest
  case sleep
  case bodyMass
  case intake
  case note
  case wellness
  case plannedWorkout
  case appointment
}

extension EventKind {
  /// The declarations of all kinds. Add a line here for a new kind.
  private static let declarations: [any EventKindFields.Type] = [
    WorkoutFields.self, SweatTestFields.self, SleepFields.self, BodyMassFields.self,
    IntakeFields.self, NoteFields.self, WellnessFields.self, PlannedWorkoutFields.self,
    AppointmentEventFields.self,
  ]

  private static let shapes = Dictionary(
    declarations.map { ($0.kind, $0.shape) }, uniquingKeysWith: { first, _ in first })

  /// The declared fields of documents of this kind.
  package var shape: ObjectShape { Self.shapes[self] ?? EventFields.declared.shape }
}

extension EventFields {
  /// The declared fields of all kinds together, for questions about events of any kind. Kinds that
  /// have a field of the same name store it alike.
  package static let ofAnyKind: ObjectShape = {
    var names: Set<String> = []
    let all = EventKind.allCases.flatMap(\.shape.fields)
    return ObjectShape(fields: all.filter { names.insert($0.name).inserted })
  }()
}

extension EventKindFields {
  fileprivate static var shape: ObjectShape { declared.shape }
}
