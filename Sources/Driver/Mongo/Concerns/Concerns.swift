/// What the calls of a database or a collection take along. Nil inherits from the client, whose
/// own come from the configuration or the URI.
struct Concerns: Hashable, Sendable {
  var read: ReadConcern?
  var write: WriteConcern?
  var preference: ReadPreference?

  /// With the given ones replaced.
  func with(
    _ read: ReadConcern?, _ write: WriteConcern?, _ preference: ReadPreference?
  ) -> Concerns {
    Concerns(
      read: read ?? self.read, write: write ?? self.write,
      preference: preference ?? self.preference)
  }
}

/// What a call works on, and the concerns that it takes along.
struct Target: Hashable, Sendable {
  let namespace: Namespace
  let concerns: Concerns
}
