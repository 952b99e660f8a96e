/// What a field has beyond its name and its type.
struct FieldOptions {
  var formerNames: [String] = []
  var storedKey: String?
  var presence: Presence
  var about: String
}
