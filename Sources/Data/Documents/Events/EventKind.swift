import Schema

/// What kind of thing happened.
package enum EventKind: String, CaseIterable, FieldValue {
  case workout
  case sweatTest
}
