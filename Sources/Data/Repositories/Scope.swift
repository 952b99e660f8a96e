/// Whose data a repository call may touch. Only `Access` makes scopes, so that no call on an
/// athlete's data can forget to ask.
package struct Scope: Hashable, Sendable {
  /// The athlete's id.
  package let athlete: String

  package init(athlete: String) {
    self.athlete = athlete
  }
}
