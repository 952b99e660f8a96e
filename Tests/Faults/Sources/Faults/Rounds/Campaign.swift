import BSON
import Checking
import Cutting
import Foundation
import Mongo

/// All rounds of one fault, with a database, a client and streams of its own.
struct Campaign: Sendable {
  let fault: Fault
  let set: ReplicaSet
  let load: Load
  let streams: [StreamFollower]
  let diary: Diary
  /// The kinds of cuts, which alternate.
  let cuts: [Cut]

  init(
    _ fault: Fault, on set: ReplicaSet, client: MongoClient, broken: Breakage?, diary: Diary,
    cuts: [Cut]
  ) {
    self.fault = fault
    self.diary = diary
    self.cuts = cuts
    self.set = set
    let name = "faults_\(fault.rawValue)"
    load = Load(on: client, database: name, broken: broken)
    let counters = load.database.collection(Place.counters)
    streams = [
      StreamFollower("database", of: .database(load.database), broken: broken),
      StreamFollower("counters", of: .collection(counters), broken: nil),
    ]
  }

  /// Runs the rounds and compares the clients' outcomes with the database.
  func run(rounds: Int) async throws -> Findings {
    try await Place.prepare(load.database)
    let start = try await now()
    return try await withThrowingTaskGroup(of: Void.self) { group in
      for stream in streams { group.addTask { await stream.run() } }
      try await Patience.wait(for: "the streams") { streams.allSatisfy(\.isOpen) ? () : nil }
      let done = try await underLoad {
        var done: [Round] = []
        for number in 1...rounds {
          let round = try await round(number)
          Screen.tell(round, of: fault)
          done.append(round)
        }
        return done
      }
      try await finish()
      group.cancelAll()
      return try await findings(of: done, since: start)
    }
  }

  /// Returns when the last writer has ended, too.
  private func underLoad<Result>(_ body: () async throws -> Result) async throws -> Result {
    async let writing: Void = load.run()
    let result = try await body()
    load.stop()
    await writing
    return result
  }

  private func round(_ number: Int) async throws -> Round {
    try await set.waitUntilWhole()
    load.begin(round: number)
    diary.forget()
    // A random pause, so that the fault is not in step with the members' own timers.
    try await Task.sleep(for: .milliseconds(Int.random(in: 500...1500)))
    let strike = try await strike(number)
    var round = Round(
      number: number, detail: strike.detail, silencesMember: strike.silencesMember)
    let all = { @Sendable [load] in
      load.acknowledgements.all(Load.writers.count, after: strike.end)
    }
    async let own = strike.primary.ownWrites { all() == nil && .now < strike.end + Round.bound }
    _ = try? await Patience.wait(for: "all writers", limit: Round.bound) { all() }
    round.first = load.acknowledgements.first(after: strike.end).map(strike.end.duration(to:))
    round.all = all().map(strike.end.duration(to:))
    round.own = await own
    round.starved = load.starved.map(strike.end.duration(to:))
    if !round.isInTime || !round.ownFaults.isEmpty {
      round.heard = diary.sentences(after: strike.end)
    }
    try await strike.mend()
    return round
  }

  /// The current operation time of the replica set.
  private func now() async throws -> BSONTimestamp {
    let hello = try await set.primary().member.run(["hello": 1])
    guard case .timestamp(let time)? = hello["operationTime"] else {
      throw Patience.Exhausted(what: "operationTime", limit: .zero)
    }
    return time
  }

  /// Ends the streams with a change of their own, once all is written.
  private func finish() async throws {
    try await set.waitUntilWhole()
    try await load.client.database(load.database.name).collection(Place.counters)
      .with(writeConcern: .majority)
      .insertOne(["_id": .string(Place.end), "version": 0])
    _ = try? await Patience.wait(for: "the streams' ends") {
      streams.allSatisfy { $0.isAtEnd || $0.failure != nil } ? () : nil
    }
  }

  private func findings(
    of rounds: [Round], since start: BSONTimestamp
  ) async throws -> Findings {
    let member = try await set.primary().member
    let name = load.database.name
    let stored = try await Stored(of: name, on: member)
    let happened = try await OperationsLog.changes(of: name, since: start, on: member)
      .filter { $0.id != Place.end }
    return Findings(
      fault: fault, rounds: rounds, log: load.log, failures: load.failures,
      writes: Verdict(load.log, stored), changes: happened.count,
      streams: streams.map { stream in
        StreamVerdict(stream.name, seen: stream.seen, happened: happened.filter(stream.tells))
      },
      broken: streams.compactMap(\.failure))
  }
}
