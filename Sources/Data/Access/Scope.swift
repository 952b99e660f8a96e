/// Whose data a repository call may touch. It cannot be left out, and only `Access` makes one.
package struct Scope: Hashable, Sendable {
  package let extent: Extent

  /// How far a scope reaches.
  package enum Extent: Hashable, Sendable {
    case athlete(String)
    /// Several athletes, by id; none when the set is empty.
    case athletes(Set<String>)
    case everyone
  }

  /// Internal on purpose: a scope made elsewhere would be a permission that nobody gave.
  init(_ extent: Extent) {
    self.extent = extent
  }

  /// Whether the athlete's data may be touched.
  package func contains(_ athlete: String) -> Bool {
    switch extent {
    case .athlete(let id): id == athlete
    case .athletes(let ids): ids.contains(athlete)
    case .everyone: true
    }
  }
}
