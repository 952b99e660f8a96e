import BSON
import Mongo
import MongoTesting
import Testing

extension FailPointTests {
  @Suite struct ChangeStreamTests {
    @Test func tellsWhatHappensFromItsBeginningOn() async throws {
      try await withTemporaryDatabase { database in
        let things = database.collection("things")
        try await things.insertOne(["_id": 0])
        try await things.withChanges(options: .init(fullDocument: .updateLookup)) { changes in
          try await things.insertOne(["_id": 1])
          try await things.updateOne(["_id": 1], ["$set": ["a": 2]])
          try await things.deleteOne(["_id": 1])
          var seen: [ChangeEvent] = []
          for try await change in changes {
            seen.append(change)
            if seen.count == 3 { break }
          }
          #expect(seen.map(\.operation) == [.insert, .update, .delete])
          #expect(seen.allSatisfy { $0.documentKey == ["_id": 1] && $0.collection == "things" })
          #expect(seen[0].fullDocument == ["_id": 1])
          #expect(seen[1].updateDescription?["updatedFields"] == ["a": 2])
          #expect(changes.resumeToken != nil)
        }
      }
    }

    @Test func showsDocumentsBeforeAndAfterTheChangesOfACollectionThatKeepsImages() async throws {
      try await withTemporaryDatabase { database in
        let things = try await database.createCollection(
          "things", options: .init(keepsImages: true))
        try await things.insertOne(["_id": 1, "n": 1])
        try await things.withChanges(options: .init(fullDocument: .required, before: .required)) {
          changes in
          try await things.updateOne(["_id": 1], ["$set": ["n": 2]])
          try await things.deleteOne(["_id": 1])
          let update = try await changes.next()
          #expect(update?.fullDocumentBeforeChange == ["_id": 1, "n": 1])
          #expect(update?.fullDocument == ["_id": 1, "n": 2])
          let removal = try await changes.next()
          #expect(removal?.fullDocumentBeforeChange == ["_id": 1, "n": 2])
        }
      }
    }

    @Test func goesOnWhereAnotherStreamStopped() async throws {
      try await withTemporaryDatabase { database in
        let things = database.collection("things")
        let token = try await things.withChanges { changes in
          try await things.insertMany((1...3).map { ["_id": .int64($0)] })
          return try await changes.next()?.resumeToken
        }
        let start = ChangeStart.after(try #require(token))
        let others = try await database.withChanges(options: .init(start: start)) { changes in
          [try await changes.next(), try await changes.next()]
        }
        #expect(others.compactMap { $0?.documentKey } == [["_id": 2], ["_id": 3]])
      }
    }

    /// The worker goes on waiting after its caller has given up; the event that it then receives
    /// belongs to the next caller.
    @Test(.timeLimit(.minutes(1))) func losesNothingToItsReadersDeadlines() async throws {
      try await withTemporaryDatabase { database in
        let things = database.collection("things")
        let seen = try await things.withChanges { changes in
          async let writing: Void = insertAtRandomMoments(100, into: things)
          var seen: [Int64?] = []
          while seen.last != 100 {
            do {
              let event = try await database.client.withDeadline(.milliseconds(5)) {
                try await changes.next()
              }
              seen.append(event?.documentKey?["_id"]?.int64Value)
            } catch let error as MongoError {
              try #require(error.kind == .deadlineExceeded)
            }
          }
          try await writing
          return seen
        }
        #expect(seen == Array(1...100))
      }
    }

    @Test func comesBackWithoutAChangeInTime() async throws {
      try await withTemporaryDatabase { database in
        try await database.withChanges(options: .init(maxAwaitTime: .milliseconds(10))) { changes in
          let change = try await changes.nextInTime()
          #expect(change == nil)
        }
      }
    }

    @Test func endsWithWhatItWatches() async throws {
      try await withTemporaryDatabase { database in
        let things = database.collection("things")
        try await things.insertOne(["_id": 0])
        let operations = try await things.withChanges { changes in
          try await things.drop()
          var operations: [ChangeEvent.Operation] = []
          for try await change in changes { operations.append(change.operation) }
          #expect(try await changes.next() == nil)
          return operations
        }
        #expect(operations == [.drop, .invalidate])
      }
    }

    @Test func goesOnAfterAFailureThatPasses() async throws {
      try await withTemporaryDatabase { database in
        try await withClient(named: "changes") { client in
          let things = client.database(database.name).collection("things")
          let point = FailPoint.failCommand(
            "getMore", code: 91, labels: ["ResumableChangeStreamError"], client: "changes")
          try await things.withChanges { changes in
            try await withFailPoint(point, on: client) {
              try await things.insertOne(["_id": 1])
              #expect(try await changes.next()?.documentKey == ["_id": 1])
            }
          }
        }
      }
    }

    /// As when there is no primary for a while: each request of a resumption has a deadline of its
    /// own.
    @Test func goesOnAfterFailuresThatComeLate() async throws {
      try await withTemporaryDatabase { database in
        try await withClient(named: "late") { client in
          let things = client.database(database.name).collection("things")
          let point = FailPoint.failCommand(
            "getMore", "aggregate", mode: .times(2), code: 91,
            labels: ["ResumableChangeStreamError"], blocks: .milliseconds(1800), client: "late")
          try await things.withChanges { changes in
            try await withFailPoint(point, on: client) {
              try await things.insertOne(["_id": 1])
              #expect(try await changes.next()?.documentKey == ["_id": 1])
            }
          }
        }
      }
    }

    @Test func letsACancelledTaskGo() async throws {
      try await withTemporaryDatabase { database in
        try await withClient(named: "waiting", workers: 2) { client in
          let things = client.database(database.name).collection("things")
          let (opened, continuation) = AsyncStream.makeStream(of: Void.self)
          let task = Task {
            try await things.withChanges { changes in
              continuation.yield()
              _ = try await changes.next()
            }
          }
          for await _ in opened { break }
          task.cancel()
          await #expect(throws: CancellationError.self) { try await task.value }
          // This needs the only worker for sessions, so it must be free again.
          try await client.withSession { session in _ = try await things.findOne(session: session) }
        }
      }
    }

    @Test func refusesWhatTheServerRefuses() async throws {
      let client = try await TestDeployment.shared.client()
      let error = await #expect(throws: MongoError.self) {
        try await client.database("test").withChanges([["$nothing": 1]]) { _ in }
      }
      #expect(error?.kind == .server && error?.code == 40324)
    }

    private func insertAtRandomMoments(_ count: Int64, into things: Collection) async throws {
      for number in 1...count {
        try await things.insertOne(["_id": .int64(number)])
        try await Task.sleep(for: .milliseconds(.random(in: 0...20)))
      }
    }
  }
}
