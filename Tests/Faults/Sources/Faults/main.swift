import Cutting
import Foundation
import Mongo

/// Runs the campaigns one after the other; true when nothing was found.
func run(_ options: Options) async throws -> Bool {
  Screen.tell("starting three members")
  let set = try await ReplicaSet(running: options.mongod, in: options.folder)
  var all: [Findings] = []
  for fault in options.faults {
    let diary = Diary()
    let client = try Clients.ordinary(to: set, broken: options.broken, diary: diary)
    let campaign = Campaign(
      fault, on: set, client: client, broken: options.broken, diary: diary,
      cuts: options.cut.map { [$0] } ?? Cut.allCases)
    let findings = try await campaign.run(rounds: options.rounds)
    Screen.tell(findings)
    all.append(findings)
    await client.shutdown()
  }
  try await set.end()
  Screen.table(all)
  return all.allSatisfy { $0.breaches.isEmpty }
}

do {
  exit(try await run(Options(Array(CommandLine.arguments.dropFirst()))) ? 0 : 1)
} catch {
  Screen.tell("faults: \(error)")
  exit(1)
}
