package import Access
package import Ground
package import Schema

/// What can be done with Brine, by feature. Every door calls these and only these.
///
///     let athlete = try await brine.athletes.read("ath_demo", by: caller)
///
/// A new feature adds its line.
package struct Brine: Sendable {
  package let athletes: Athletes
  package let drinkPlans: DrinkPlans
  package let events: Events
  package let recordings: Recordings
  package let seeds: Seeds
  package let sweatTests: SweatTests
  package let wakeUps: WakeUps
  package let zoneData: ZoneData
  private let access: Access

  package init(_ ground: Ground) {
    access = ground.access
    athletes = Athletes(ground)
    drinkPlans = DrinkPlans(ground)
    events = Events(ground)
    recordings = Recordings(ground)
    seeds = Seeds(ground)
    sweatTests = SweatTests(ground)
    wakeUps = WakeUps(ground)
    zoneData = ZoneData(ground)
  }

  /// The audience that a caller belongs to: what they read is written, and what they write is read, for
  /// it.
  package func audience(of caller: Caller) async throws -> Audience {
    try await access.audience(of: caller)
  }
}
