import Foundation
import LocalMongo
import TestSupport
import Testing

extension Durability {
  /// The private mongod is killed, and Brine goes on.
  @Suite struct MongodDeathScenarios {
    /// The seed of the moments at which mongod is killed.
    private static let seed: UInt64 = 3

    @Test func twentyKillsOfMongodLoseNothingAndDoubleNothing() async throws {
      try await withProgram { program in
        let log = WriteLog()
        try await withMongodWatch(on: program.dataFolder) { watch in
          try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await Writers(http: program.http, log: log).run() }
            // Closed also after a failure, because the group waits for the writers.
            defer { log.close() }
            var moments = SeededGenerator(seed: Self.seed)
            for delay in moments.delays(20, in: 5...400) {
              try await ContinuousClock().sleep(for: delay)
              try await killMongod(of: program)
            }
            log.close()
            try await group.waitForAll()
          }
          #expect(watch.simultaneous == [])
          #expect(watch.all.count == 21)
        }
        let entries = log.entries
        #expect(entries.improper == [])
        #expect(entries.creations.values.contains { $0 != nil })
        #expect(entries.patches.values.contains(true))
        #expect(entries.imports.values.contains(true))
        try await StoredWrites(of: program).expectToHold(entries)
      }
    }

    /// Kills mongod and waits for the next write that is acknowledged.
    private func killMongod(of program: RunningProgram) async throws {
      let mongods = MongodWatch.mongods(on: program.dataFolder)
      let mongod = try #require(mongods.first)
      try await Bound.holds(Bound.recovery, for: "a write after mongod's death") {
        kill(mongod, SIGKILL)
        try await Patience.wait(for: "mongod's death") {
          ProcessTable.arguments(of: mongod).isEmpty ? () : nil
        }
        try await Patience.wait(for: "a write") {
          try await program.http.post("/v1/athletes", "{}").status == 201 ? () : nil
        }
      }
    }

    @Test func saysThatTheStoreIsAwayAndServesAgainWhenItIsBack() async throws {
      try await withScratchFolder { folder in
        let mongod = ReplaceableMongod(in: folder)
        try mongod.putBack()
        let program = try await RunningProgram.start(
          in: folder, environment: ["BRINE_MONGOD": mongod.path])
        let athlete = try await program.http.newAthlete()
        try mongod.takeAway()
        for process in MongodWatch.mongods(on: program.dataFolder) { kill(process, SIGKILL) }
        try await expectOutage(program.http, athlete)
        try mongod.putBack()
        try await program.waitUntilReady()
        #expect(try await program.http.get("/v1/athletes/\(athlete)").status == 200)
        #expect(try await program.terminate() == 0)
      }
    }

    /// Sends all requests at once, because each waits for mongod for a while.
    private func expectOutage(_ http: HTTPClient, _ athlete: String) async throws {
      let bytes = try SeedFile.run.bytes
      async let ready = http.get("/readyz")
      async let created = http.post("/v1/athletes", "{}")
      async let read = http.get("/v1/athletes/\(athlete)")
      async let patched = http.patch("/v1/athletes/\(athlete)", #"{"a":1}"#, ifMatch: #""1""#)
      async let uploaded = http.upload(bytes, for: athlete)
      for answer in try await [created, read, patched, uploaded] {
        #expect(answer.status == 503)
        #expect(try answer.json.problem == "store-unavailable")
        #expect(answer["Retry-After"] != nil)
      }
      #expect(try await ready.json.problem == "not-ready")
      #expect(try await http.get("/healthz").status == 200)
    }
  }
}

/// A path to mongod that can be made invalid, as by a failed upgrade.
private struct ReplaceableMongod {
  let path: String

  init(in folder: ScratchFolder) { path = "\(folder.path)/mongod" }

  func putBack() throws {
    let environment = Place.environment
    let mongod = try MongodBinary.find(
      explicit: environment["BRINE_MONGOD"], environment: environment)
    try point(to: mongod.path)
  }

  func takeAway() throws { try point(to: "/bin/false") }

  private func point(to target: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }
}
