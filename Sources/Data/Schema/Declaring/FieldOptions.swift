import BSON

/// What a field has beyond its name and its type.
struct FieldOptions {
  var formerNames: [String] = []
  var storedKey: String?
  var presence: Presence
  var visibleTo: Audience = .everyone
  var constraints = Constraints()
  var examples: [BSONValue] = []
  var about: String
}
