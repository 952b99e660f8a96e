package import Access
package import Repositories
package import Time

/// What every feature's use cases stand on.
///
/// Clock, ids and zones are given, so that the same calls give the same documents.
package struct Ground: Sendable {
  package let store: Store
  package let access: Access
  package let now: @Sendable () -> Instant
  /// A fresh id's part behind the prefix, such as the `…` of `ath_…`.
  package let newID: @Sendable () -> String
  /// The zone of an id; nil when the zone data in use have none.
  package let zone: @Sendable (ZoneID) -> Zone?
  /// How long the database may work at a page of a list.
  package let listTime: Duration

  package init(
    store: Store, access: Access, now: @escaping @Sendable () -> Instant,
    newID: @escaping @Sendable () -> String, zone: @escaping @Sendable (ZoneID) -> Zone?,
    listTime: Duration = .seconds(10)
  ) {
    self.store = store
    self.access = access
    self.now = now
    self.newID = newID
    self.zone = zone
    self.listTime = listTime
  }

  /// Who makes a change, now, in a request of its own.
  package func author(_ caller: Caller) -> Author { Author(caller, at: now(), mark: newID()) }

  /// The same with another clock, such as the one that seeds are made by.
  package func with(now: @escaping @Sendable () -> Instant) -> Ground {
    Ground(
      store: store, access: access, now: now, newID: newID, zone: zone, listTime: listTime)
  }
}
