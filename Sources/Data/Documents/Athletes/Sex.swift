import Schema

/// The sex that body-water estimates assume.
package enum Sex: String, CaseIterable, FieldValue {
  case female
  case male
}
