package import Repositories
package import Time

/// What can be done with Brine; every door calls these and only these.
///
/// Clock and ids are given, so that the same calls give the same documents.
package struct UseCases: Sendable {
  let store: Store
  let access = Access()
  let now: @Sendable () -> Instant
  let newID: @Sendable () -> String

  /// - Parameter newID: a fresh id's part behind the prefix, such as the `…` of `ath_…`.
  package init(
    store: Store, now: @escaping @Sendable () -> Instant,
    newID: @escaping @Sendable () -> String
  ) {
    self.store = store
    self.now = now
    self.newID = newID
  }
}

/// Decides who may do what. Until there are accounts the service listens on this machine only,
/// and whoever is on it may do everything.
struct Access: Sendable {
  func scope(of athlete: String) -> Scope {
    Scope(athlete: athlete)
  }
}
