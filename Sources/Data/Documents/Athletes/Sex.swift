import Schema

/// The sex, for estimates of body water.
package enum Sex: String, CaseIterable, FieldValue {
  case female
  case male
}
