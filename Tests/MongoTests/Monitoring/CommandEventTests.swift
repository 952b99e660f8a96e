import BSON
import MongoTesting
import Testing

@testable import Mongo

@Suite(needsMongod) struct CommandEventTests {
  @Test func tellsOfEveryCommandAndOfItsEnd() async throws {
    try await withTemporaryDatabase { temporary in
      try await withCapturedCommands { client, captured in
        let things = client.database(temporary.name).collection("things")
        try await things.insertMany([["_id": 1], ["_id": 2]])
        _ = try await things.find(options: .init(batchSize: 1))
        await #expect(throws: MongoError.self) {
          try await client.database(temporary.name).runCommand(["nothing": 1])
        }
        let events = captured.events
        #expect(
          events.map(\.name)
            == ["insert", "find", "getMore", "getMore", "nothing"].flatMap { [$0, $0] })
        for (start, end) in zip(events, events.dropFirst()).enumerated()
          .filter({ $0.offset.isMultiple(of: 2) }).map(\.element)
        {
          #expect(start.requestID == end.requestID && start.operationID == end.operationID)
          #expect(start.host == end.host && !start.host.isEmpty)
          #expect(start.connectionID != nil)
          #expect(start.command?[start.name] != nil && end.command == nil)
        }
        guard case .failed(let error, _)? = events.last?.phase else {
          Issue.record("the last command did not fail")
          return
        }
        #expect(error.code == 59 && error.codeName == "CommandNotFound")
      }
    }
  }

  @Test func showsNoCredentials() async throws {
    try await withCapturedCommands { client, captured in
      let admin = client.database("admin")
      for name in ["saslStart", "createUser"] {
        await #expect(throws: MongoError.self) {
          try await admin.runCommand([name: "secret", "pwd": ["secret"]])
        }
      }
      #expect(captured.commands() == [[:], [:]])
      for event in captured.events {
        guard case .failed(let error, _) = event.phase else { continue }
        #expect(error.message.isEmpty && error.serverReply == nil)
      }
    }
  }

  @Test func describesNoContent() async throws {
    try await withCapturedCommands { client, captured in
      _ = try? await client.database("test").runCommand(["find": "secret", "filter": 1])
      #expect(captured.events.count == 2)
      for event in captured.events {
        #expect(!"\(event)".contains("secret") && !String(reflecting: event).contains("secret"))
      }
    }
  }
}

@Suite struct SensitiveCommandTests {
  @Test(arguments: [
    "authenticate", "saslStart", "SASLCONTINUE", "getnonce", "createUser", "copydb",
  ])
  func hides(_ name: String) {
    #expect(SensitiveCommand.isSensitive(name, [:]))
  }

  @Test func hidesAGreetingOnlyWhenItAuthenticates() {
    #expect(!SensitiveCommand.isSensitive("hello", ["hello": 1]))
    #expect(SensitiveCommand.isSensitive("hello", ["hello": 1, "speculativeAuthenticate": [:]]))
    #expect(SensitiveCommand.isSensitive("isMaster", ["speculativeAuthenticate": [:]]))
    #expect(!SensitiveCommand.isSensitive("find", ["speculativeAuthenticate": [:]]))
  }
}
