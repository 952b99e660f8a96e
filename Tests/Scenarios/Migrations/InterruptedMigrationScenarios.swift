import BSON
import Foundation
import TestSupport
import Testing

extension MigrationScenarios {
  /// The program is killed, or asked to stop, in the middle.
  @Suite struct Interrupted {
    /// How many documents take long enough to be killed among them.
    private static let count = 1_500

    /// `BRINE_GENERATED=4` kills it at 20 points.
    @Test func killedAtRandomPointsItEndsInTheSameStore() async throws {
      let undisturbed = try await self.undisturbed()
      var moments = SeededGenerator(seed: 14)
      for _ in 0..<GeneratedCount.times(1) {
        try await MigrationStore.with { store in
          try await prepare(store)
          var kills = 0
          for part in 0..<5 {
            // The first falls before its end on any machine, later ones perhaps behind it.
            let moment = Duration.milliseconds(part * 300 + moments.below(300))
            if try await isDone(store, killedAfter: moment) { break }
            kills += 1
          }
          #expect(kills > 0)
          let last = try await store.migrate("up")
          #expect(last.status == 0, "\(last.standardError)")
          #expect(try await store.hash() == undisturbed)
          try await store.verify()
        }
      }
    }

    private func prepare(_ store: MigrationStore) async throws {
      try store.writeMigrations()
      try await store.addThings(Self.count)
    }

    private func undisturbed() async throws -> BSONValue? {
      var hash: BSONValue?
      try await MigrationStore.with { store in
        try await prepare(store)
        let up = try await store.migrate("up")
        #expect(up.status == 0, "\(up.standardError)")
        hash = try await store.hash()
      }
      return hash
    }

    /// Whether it ended before it was killed.
    private func isDone(
      _ store: MigrationStore, killedAfter delay: Duration
    ) async throws -> Bool {
      let process = try ChildProcess(
        ["migrate", "up"] + store.flags, keepingOutputIn: store.folder)
      try await ContinuousClock().sleep(for: delay)
      process.send(SIGKILL)
      let status = try await process.status()
      #expect([0, -SIGKILL].contains(status), "\(process.standardError)")
      return status == 0
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func askedToStopItDoesSoWhereItCanGoOn(_ signal: Int32) async throws {
      let undisturbed = try await self.undisturbed()
      try await MigrationStore.with { store in
        try await prepare(store)
        let process = try ChildProcess(
          ["migrate", "up"] + store.flags, keepingOutputIn: store.folder)
        try await Patience.wait(for: "the first update") {
          process.standardError.contains("of \(Self.count) documents") ? () : nil
        }
        process.send(signal)
        #expect(try await process.status() == 1)
        #expect(process.standardError.contains("stopped in 0002-counts"))
        #expect(process.standardError.contains("go on with: brine migrate up"))
        let status = try await store.migrate("status", "--json")
        #expect(status.standardOutput.contains(#""name":"counts","phase":"expand","state":"upUnf"#))
        #expect(status.standardOutput.contains(#""lock":null"#))
        let again = try await store.migrate("up")
        #expect(again.status == 0, "\(again.standardError)")
        #expect(try await store.hash() == undisturbed)
      }
    }

    @Test func ofTwoAtOnceOneWaitsOrSaysWhoHoldsTheLock() async throws {
      let undisturbed = try await self.undisturbed()
      try await MigrationStore.with { store in
        try await prepare(store)
        let first = try ChildProcess(
          ["migrate", "up"] + store.flags, keepingOutputIn: store.folder)
        try await Patience.wait(for: "the first update") {
          first.standardError.contains("of \(Self.count) documents") ? () : nil
        }
        async let waiting = store.migrate("up", "--wait")
        let second = try await store.migrate("up")
        #expect(second.status == 4)
        #expect(second.standardError.contains("process \(first.pid) on"))
        #expect(try await first.status() == 0)
        let third = try await waiting
        #expect(third.status == 0, "\(third.standardError)")
        #expect(try await store.hash() == undisturbed)
      }
    }
  }
}
