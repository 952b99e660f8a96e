/// The athletes whose data a repository call may read or change. Every call needs one, and only
/// `Access` can make one.
package struct Scope: Hashable, Sendable {
  package let extent: Extent

  /// The athletes of a scope.
  package enum Extent: Hashable, Sendable {
    case athlete(String)
    /// Several athletes, by id; none when the set is empty.
    case athletes(Set<String>)
    case everyone
  }

  /// Internal on purpose: another module must not be able to give itself access.
  init(_ extent: Extent) {
    self.extent = extent
  }

  /// Whether the athlete's data are in the scope.
  package func contains(_ athlete: String) -> Bool {
    switch extent {
    case .athlete(let id): id == athlete
    case .athletes(let ids): ids.contains(athlete)
    case .everyone: true
    }
  }
}
