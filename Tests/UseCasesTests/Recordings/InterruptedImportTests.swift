import Access
import BrineTesting
import Ground
import Mongo
import MongoTesting
import Repositories
import TestSupport
import Testing
import UseCases

/// What happens to an import when the database fails in the middle of it.
@Suite(.needsMongod, .serialized) struct InterruptedImportTests {
  /// A separate server, so that the failpoints do not affect other tests.
  private static let server = TestDeployment.separate("use-cases")

  /// Runs the body with an athlete's id while writes of events fail once.
  private func withFailure(
    code: Int32, labels: [String] = [],
    _ body: (BrineInProcess, _ athlete: String) async throws -> Void
  ) async throws {
    let client = try await Self.server.client()
    let inProcess = try BrineInProcess(over: client.database("code_\(code)"))
    try await inProcess.database.migrate()
    let athlete = try await inProcess.newAthlete()
    let failure = FailPoint.failCommand("update", mode: .times(1), code: code, labels: labels)
    try await withFailPoint(failure, on: client) { try await body(inProcess, athlete) }
  }

  @Test func anErrorInTheMiddleLeavesNothing() async throws {
    try await withFailure(code: 8000) { inProcess, athlete in
      let upload = Upload(try SeedFile.run.bytes)
      await #expect(throws: MongoError.self) {
        try await inProcess.brine.recordings.importFile(upload, for: athlete, by: .service)
      }
      #expect(try await inProcess.stored(of: athlete) == .nothing)
    }
  }

  @Test func aConflictInTheMiddleIsTriedAgainAndDoublesNothing() async throws {
    try await withFailure(code: 112, labels: ["TransientTransactionError"]) { inProcess, athlete in
      let upload = Upload(try SeedFile.run.bytes)
      let file = try await inProcess.brine.recordings.importFile(
        upload, for: athlete, by: .service)
      #expect(file.isNew)
      #expect(
        try await inProcess.stored(of: athlete) == Stored(files: 1, recordings: 1, events: 1))
    }
  }
}
