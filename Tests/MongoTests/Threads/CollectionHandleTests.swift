import BSON
import MongoTesting
import Testing

@testable import Mongo

/// The collection handles of libmongoc that a worker keeps.
@Suite(needsMongod) struct CollectionHandleTests {
  @Test func areToldApartByTheirConcernsAndByWhatTheyAreFor() async throws {
    try await withTemporaryDatabase { temporary in
      try await withCapturedCommands { client, captured in
        let things = client.database(temporary.name).collection("things")
        try await client.withWorker {
          for _ in 0..<2 {
            _ = try await things.findOne()
            _ = try await things.with(readConcern: .majority).findOne()
            _ = try await things.with(readConcern: .local).findOne()
            _ = try await things.with(readConcern: .local).findOneAndDelete([:])
          }
        }
        let levels = captured.commands(named: "find").map { $0["readConcern"]?.extendedJSON() }
        let each = [nil, #"{"level":"majority"}"#, #"{"level":"local"}"#]
        #expect(levels == each + each)
        let writes = captured.commands(named: "findAndModify")
        #expect(writes.map { $0["readConcern"] == nil } == [true, true])
      }
    }
  }

  @Test func makeRoomForOthers() async throws {
    try await withTemporaryDatabase { temporary in
      try await withCapturedCommands { client, captured in
        let database = client.database(temporary.name)
        let names = (0..<100).map { "c\($0)" }
        try await client.withWorker {
          for name in names + names { _ = try await database.collection(name).findOne() }
        }
        let asked = captured.commands(named: "find").map { $0["find"]?.stringValue }
        #expect(asked == names + names)
      }
    }
  }
}
