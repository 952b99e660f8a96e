import Access
import Cohorts
import Documents
import Ground
import Repositories
import Synchronization

/// One run: workers make athletes and write them in batches, each worker every so many athletes.
struct SeedRun: Sendable {
  private let plan: SeedPlan
  private let ground: Ground
  private let scope: Scope
  private let progress: @Sendable (SeedTally) -> Void
  private let cohort: Cohort

  /// Making and sending take turns, so a few more than there are cores.
  private static let workers = 4

  init(
    _ plan: SeedPlan, _ ground: Ground, _ scope: Scope,
    _ progress: @escaping @Sendable (SeedTally) -> Void
  ) throws {
    self.plan = plan
    self.ground = ground
    self.scope = scope
    self.progress = progress
    cohort = try Cohort(plan.dataset)
  }

  func run() async throws -> SeedTally {
    let total = Total(progress)
    if let team = try SeededTeam(of: plan) {
      let coach = [team.coach].compactMap(\.self)
      try await ground.store.athletes.insert(coach, in: scope)
      try await ground.store.teams.insert(team.team, team.members, in: scope)
      var tally = SeedTally()
      tally.athletes = coach.count
      total.add(tally)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 1...min(Self.workers, plan.athletes) {
        group.addTask { try await seed(from: worker, total) }
      }
      try await group.waitForAll()
    }
    return total.tally
  }

  private func seed(from first: Int, _ total: Total) async throws {
    var batch = SeedBatch()
    for number in stride(from: first, through: plan.athletes, by: Self.workers) {
      try Task.checkCancellation()
      let athlete = try SeededAthlete(number, of: plan, cohort, ground.zone)
      let events = try athlete.events()
      batch.add(athlete.document, events)
      if batch.isFull { total.add(try await write(&batch)) }
    }
    total.add(try await write(&batch))
  }

  /// The athletes first: by them a run that was stopped is found and removed.
  private func write(_ batch: inout SeedBatch) async throws -> SeedTally {
    defer { batch = SeedBatch() }
    try await ground.store.athletes.insert(batch.athletes, in: scope)
    try await ground.store.events.insert(batch.events, in: scope)
    try await ground.store.recordings.insert(batch.recordings, in: scope)
    return batch.tally
  }
}

/// Documents that are written together.
private struct SeedBatch {
  var athletes: [AthleteDocument] = []
  var events: [EventDocument] = []
  var recordings: [RecordingDocument] = []

  var isFull: Bool { events.count + athletes.count >= 2_000 }

  var tally: SeedTally {
    var tally = SeedTally()
    (tally.athletes, tally.events, tally.recordings) = (
      athletes.count, events.count, recordings.count
    )
    return tally
  }

  mutating func add(_ athlete: AthleteDocument, _ made: SeededEvents) {
    athletes.append(athlete)
    events += made.events
    recordings += made.recordings
  }
}

/// What all workers have written.
private final class Total: Sendable {
  private let written = Mutex(SeedTally())
  private let progress: @Sendable (SeedTally) -> Void

  init(_ progress: @escaping @Sendable (SeedTally) -> Void) {
    self.progress = progress
  }

  var tally: SeedTally { written.withLock(\.self) }

  func add(_ more: SeedTally) {
    let tally = written.withLock { written in
      written += more
      return written
    }
    progress(tally)
  }
}
