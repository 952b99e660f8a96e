package import Ground

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

  package init(_ ground: Ground) {
    athletes = Athletes(ground)
    drinkPlans = DrinkPlans(ground)
    events = Events(ground)
    recordings = Recordings(ground)
    seeds = Seeds(ground)
    sweatTests = SweatTests(ground)
    wakeUps = WakeUps(ground)
    zoneData = ZoneData(ground)
  }
}
