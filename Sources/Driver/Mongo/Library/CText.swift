/// Texts that libmongoc takes as C strings. They end at the first U+0000, and what follows would be
/// lost silently.
enum CText {
  /// Refuses a text that C would cut. `name` says in errors what it is, such as "a collection's
  /// name".
  static func check(
    _ text: String, _ name: String, kind: MongoError.Kind = .invalidArgument
  ) throws(MongoError) {
    guard text.utf8.contains(0) else { return }
    throw MongoError(kind, "\(name) cannot contain the character U+0000")
  }
}
