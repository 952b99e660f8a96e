import Schema

/// What kind of thing happened.
package enum EventKind: String, CaseIterable, FieldValue {
  case workout
  case sweatTest
}

/// The sex that body-water estimates assume.
package enum Sex: String, CaseIterable, FieldValue {
  case female
  case male
}
