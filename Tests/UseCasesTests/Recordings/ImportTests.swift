import Access
import BSON
import BrineTesting
import Documents
import Mongo
import MongoTesting
import Schema
import TestSupport
import Testing
import Time
import UseCases

/// An import is atomic and idempotent: it is stored completely or not at all, and only once.
@Suite(.needsMongod) struct ImportTests {
  private let run = Upload((try? SeedFile.run.bytes) ?? [])

  @Test func anImportWhoseLastWriteIsRefusedLeavesNothing() async throws {
    try await withBrine { inProcess in
      let athlete = try await inProcess.newAthlete()
      try await inProcess.refuseEvents(true)
      let error = await #expect(throws: MongoError.self) {
        try await inProcess.brine.recordings.importFile(run, for: athlete, by: .service)
      }
      #expect(error?.code == 121)
      #expect(try await inProcess.stored(of: athlete) == .nothing)

      try await inProcess.refuseEvents(false)
      let file = try await inProcess.brine.recordings.importFile(run, for: athlete, by: .service)
      #expect(file.isNew)
      #expect(
        try await inProcess.stored(of: athlete) == Stored(files: 1, recordings: 1, events: 1))
    }
  }

  @Test func idsFollowFromTheAthleteAndTheBytes() async throws {
    let first = try await withBrine { try await $0.imported(run, for: "ath_1") }
    let again = try await withBrine { inProcess in
      inProcess.clock.move(to: inProcess.clock.now + .seconds(86_400))
      return try await inProcess.imported(run, for: "ath_1")
    }
    let others = try await withBrine { try await $0.imported(run, for: "ath_2") }
    #expect(first == again)
    #expect(Set(first).isDisjoint(with: others))
  }

  @Test func theSameBytesAtTheSameTimeAreOneImport() async throws {
    try await withBrine { inProcess in
      let athlete = try await inProcess.newAthlete()
      let areNew = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 1...8 {
          group.addTask { [run] in
            try await inProcess.brine.recordings.importFile(run, for: athlete, by: .service).isNew
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(areNew.count(where: \.self) == 1)
      #expect(areNew.count == 8)
      #expect(
        try await inProcess.stored(of: athlete) == Stored(files: 1, recordings: 1, events: 1))
    }
  }

  @Test func aFileBeyondTheLimitIsRefusedBeforeItIsRead() async throws {
    try await withBrine { inProcess in
      let athlete = try await inProcess.newAthlete()
      let upload = Upload(Array(repeating: 0, count: Upload.limit + 1), acceptsPartial: true)
      #expect(
        await refusal {
          try await inProcess.brine.recordings.importFile(upload, for: athlete, by: .service)
        } == .fileTooLarge)
    }
  }
}

extension BrineInProcess {
  /// Makes the database refuse every event, the last thing that an import writes, or none.
  fileprivate func refuseEvents(_ refuses: Bool) async throws {
    let rule: BSONDocument = refuses ? ["nothing": "is like this"] : [:]
    _ = try await database.runCommand(["collMod": "events", "validator": .document(rule)])
  }

  /// Keeps an athlete and imports a file for them.
  ///
  /// - Returns: the ids of all that it made.
  fileprivate func imported(_ upload: Upload, for athlete: String) async throws -> [String] {
    _ = try await brine.athletes.create([:], id: athlete, by: .service)
    let file = try await brine.recordings.importFile(upload, for: athlete, by: .service)
    let ids = try file.recordings.map { try $0.id } + file.events.map { try $0.id }
    return try ids.map { try #require($0) }
  }
}
