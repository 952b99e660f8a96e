package import Schema

/// What kind of thing happened.
package enum EventKind: String, CaseIterable, FieldValue {
  case workout
  case sweatTest
}

extension EventKind {
  /// The declarations of all kinds. A new kind adds its line here.
  private static let declarations: [any EventKindFields.Type] = [
    WorkoutFields.self, SweatTestFields.self,
  ]

  private static let shapes = Dictionary(
    declarations.map { ($0.kind, $0.shape) }, uniquingKeysWith: { first, _ in first })

  /// What documents of this kind hold.
  package var shape: ObjectShape { Self.shapes[self] ?? EventFields.declared.shape }
}

extension EventKindFields {
  fileprivate static var shape: ObjectShape { declared.shape }
}
