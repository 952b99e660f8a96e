/// Whose data a repository call may touch: it cannot be left out. `Access` makes scopes.
package struct Scope: Hashable, Sendable {
  /// The athlete's id.
  package let athlete: String

  package init(athlete: String) {
    self.athlete = athlete
  }
}
