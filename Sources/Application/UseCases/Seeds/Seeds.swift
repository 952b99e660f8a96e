package import Access
import BSON
import Cohorts
import Documents
package import Ground
import Repositories
import Schema
package import Time

/// Datasets of made-up athletes, put into the store and removed again.
package struct Seeds: Sendable {
  private let ground: Ground

  package init(_ ground: Ground) {
    self.ground = ground
  }

  /// The day it is, in UTC.
  package var today: PlainDate { Zone.utc.wallClock(at: ground.now()).date }

  /// About how many documents a plan makes: those of some athletes, scaled up.
  ///
  /// - Throws: `AccessDenied` for a caller who may not write everybody's data.
  package func estimate(_ plan: SeedPlan, by caller: Caller) async throws -> SeedTally {
    _ = try await ground.access.scopeOfEveryone(for: caller)
    let cohort = try Cohort(plan.dataset)
    let some = min(plan.athletes, 20)
    var tally = SeedTally()
    for number in 1...some {
      let events = try SeededAthlete(number, of: plan, cohort, ground.zone).events()
      tally.events += events.events.count
      tally.recordings += events.recordings.count
    }
    tally.athletes = try plan.people
    tally.events = tally.events * plan.athletes / some
    tally.recordings = tally.recordings * plan.athletes / some
    return tally
  }

  /// Writes a plan's documents, several athletes at once.
  ///
  /// - Parameter progress: is told how many documents were written so far, from several tasks.
  /// - Throws: `SeedRefusal.notEmpty` for a store that holds athletes; `AccessDenied` for a caller
  ///   who may not write everybody's data.
  @discardableResult
  package func run(
    _ plan: SeedPlan, by caller: Caller,
    progress: @escaping @Sendable (SeedTally) -> Void = { _ in }
  ) async throws -> SeedTally {
    let scope = try await ground.access.scopeOfEveryone(for: caller)
    guard try await ground.store.athletes.isEmpty(in: scope) else { throw SeedRefusal.notEmpty }
    return try await SeedRun(plan, ground, scope, progress).run()
  }

  /// Removes the athletes of a dataset and all that belongs to them.
  package func remove(_ dataset: String, by caller: Caller) async throws -> SeedTally {
    let scope = try await ground.access.scopeOfEveryone(for: caller)
    let ids = try await ground.store.athletes.ids(ofDataset: dataset, in: scope)
    var tally = SeedTally()
    // What belongs to an athlete goes before the athlete: a second run finds what one left that was
    // stopped.
    for batch in stride(from: 0, to: ids.count, by: 100) {
      let some = Array(ids[batch..<min(batch + 100, ids.count)])
      tally.events += try await ground.store.events.remove(of: some, in: scope)
      tally.recordings += try await ground.store.recordings.remove(of: some, in: scope)
      tally.athletes += try await ground.store.athletes.remove(some, in: scope)
    }
    for team in try await ground.store.teams.ids(ofDataset: dataset) {
      _ = try await ground.store.teams.remove(team, in: scope)
    }
    return tally
  }
}

/// How many documents of each kind.
package struct SeedTally: Hashable, Sendable {
  package var athletes = 0
  package var events = 0
  package var recordings = 0

  package init() {}

  package var documents: Int { athletes + events + recordings }

  static func += (tally: inout SeedTally, other: SeedTally) {
    tally.athletes += other.athletes
    tally.events += other.events
    tally.recordings += other.recordings
  }
}
