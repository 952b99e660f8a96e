import BSON
import Mongo

/// How a test ended.
enum Verdict: Sendable {
  case passed
  case failed(String)
  /// The deployment does not meet the requirements, or the file says not to run the test.
  case notRun(String)
}

/// Runs one test, from its preparation to the final checks.
final class TestRun {
  let server: TestServer
  let entities: Entities
  /// The names of the failpoints that were set.
  var failPoints: Set<String> = []

  private let file: TestFile
  private let test: TestCase

  private init(_ test: TestCase, of file: TestFile, on server: TestServer) {
    self.test = test
    self.file = file
    self.server = server
    entities = Entities(uri: server.uri)
  }

  static func verdict(
    on test: TestCase, of file: TestFile, on server: TestServer
  ) async throws -> Verdict {
    if let reason = test.skipReason { return .notRun(reason) }
    let unmet =
      Requirement.unmet(file.requirements, by: server.facts)
      ?? Requirement.unmet(test.requirements, by: server.facts)
    if let unmet { return .notRun("needs \(unmet)") }
    let run = TestRun(test, of: file, on: server)
    let verdict = await run.verdict()
    try await run.cleanUp()
    return verdict
  }

  private func verdict() async -> Verdict {
    do {
      try await run()
      return .passed
    } catch {
      return .failed(error.details)
    }
  }

  private func run() async throws {
    for data in file.initialData { try await data.prepare(on: server.client) }
    try await entities.make(file.entities)
    for operation in test.operations { try await perform(operation) }
    try await removeFailPoints()
    for expected in test.expectedEvents ?? [] { try await check(expected) }
    guard test.expectedLogs == nil else {
      throw Mismatch(place: "expectLogMessages", reason: "the driver tells no such messages")
    }
    for data in test.outcome ?? [] { try await data.check(on: server.client) }
  }

  private func check(_ expected: ExpectedEvents) async throws {
    let client = try entities.client(expected.client, at: expected.place)
    // The end of a cursor is reported some time after its scope.
    try await eventually { client.events.count >= expected.events.count }
    try expected.check(client.events, with: entities.matcher)
  }

  private func removeFailPoints() async throws {
    for name in failPoints {
      let command: BSONDocument = ["configureFailPoint": .string(name), "mode": "off"]
      _ = try await server.client.database("admin").runCommand(command)
    }
    failPoints = []
  }

  /// Removes everything that could affect the next test, also after a failure.
  private func cleanUp() async throws {
    try await removeFailPoints()
    let hadSessions = entities.hasSessions
    await entities.end()
    await Shutdowns.shared.begin(entities.clients)
    if hadSessions { try await server.endTransactions() }
  }

  /// Waits until a condition holds, at most one second.
  func eventually(_ condition: () -> Bool) async throws {
    let limit = ContinuousClock.now + .seconds(1)
    while !condition(), ContinuousClock.now < limit { try await Task.sleep(for: .milliseconds(2)) }
  }
}

extension TestServer {
  /// Ends open transactions: those of a failed test would block the preparation of the next one.
  fileprivate func endTransactions() async throws {
    do {
      _ = try await client.database("admin").runCommand(["killAllSessions": []])
    } catch let error as MongoError where error.code == 11601 {
      // The command has also killed its own session, hence the error.
    }
  }
}

/// Shuts clients down in the background. Each takes half a second, and the next test need not wait.
actor Shutdowns {
  static let shared = Shutdowns()

  /// The most clients at once, because each has threads.
  private static let limit = 20
  private var running: [Task<Void, Never>] = []

  func begin(_ clients: [MongoClient]) async {
    running += clients.map { client in Task { await client.shutdown() } }
    while running.count > Self.limit { await running.removeFirst().value }
  }
}
