import Foundation
import TestSupport
import Testing

extension Durability {
  /// Brine itself is killed, and its mongod goes on.
  @Suite struct ProgramDeathScenarios {
    @Test func aNewStartStopsTheStrayMongodAndHasAllThatWasAcknowledged() async throws {
      try await withScratchFolder { folder in
        var program = try await RunningProgram.start(in: folder)
        var moments = SeededGenerator(seed: 11)
        var logs: [WriteLog] = []
        try await withMongodWatch(on: program.dataFolder) { watch in
          for delay in moments.delays(4, in: 100...600) {
            logs.append(try await killUnderWrites(program, after: delay))
            let strays = watch.present
            #expect(strays.count == 1)
            program = try await RunningProgram.start(in: folder)
            #expect(Set(watch.present).isDisjoint(with: strays))
            #expect(program.process.standardError.contains("from an earlier run"))
            let stored = try await StoredWrites(of: program)
            for log in logs { stored.expectToHold(log.entries) }
          }
          #expect(watch.simultaneous == [])
        }
        #expect(try await program.terminate() == 0)
      }
    }

    private func killUnderWrites(
      _ program: RunningProgram, after delay: Duration
    ) async throws -> WriteLog {
      let log = WriteLog(keyPrefix: UUID().uuidString)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await Writers(http: program.http, log: log, mayLoseProgram: true).run()
        }
        defer { log.close() }
        try await ContinuousClock().sleep(for: delay)
        try await program.kill()
        log.close()
        try await group.waitForAll()
      }
      #expect(log.entries.improper == [])
      return log
    }

    @Test func noDeathWhileStartingLeavesTwoMongodsOrAFolderThatDoesNotStart() async throws {
      try await withScratchFolder { folder in
        let first = try await RunningProgram.start(in: folder)
        let athlete = try await first.http.newAthlete()
        try await first.terminate()
        var moments = SeededGenerator(seed: 5)
        try await withMongodWatch(on: first.dataFolder) { watch in
          for delay in moments.delays(10, in: 0...900) {
            let port = try await FreePort.find()
            let process = try ChildProcess(
              ["serve", "--port", "\(port)", "--data", first.dataFolder], keepingOutputIn: folder)
            try await ContinuousClock().sleep(for: delay)
            #expect(process.isRunning, "\(process.standardError)")
            process.send(SIGKILL)
            _ = try await process.status()
          }
          let last = try await RunningProgram.start(in: folder)
          #expect(try await last.http.get("/v1/athletes/\(athlete)").status == 200)
          #expect(watch.present.count == 1)
          #expect(watch.simultaneous == [])
          try await last.terminate()
        }
      }
    }
  }
}
