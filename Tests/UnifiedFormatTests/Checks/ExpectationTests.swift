import BSON
import Testing

@testable import Mongo

/// Expected errors and events are compared in every field that they name.
@Suite struct ExpectationTests {
  private static let error: MongoError = {
    var error = MongoError(
      kind: .server, code: 112, codeName: "WriteConflict", message: "Please retry",
      labels: ["TransientTransactionError"], namespace: nil,
      serverReply: ["ok": 0, "code": 112], writeErrors: [])
    error.partialResult = BulkWriteResult(["nInserted": 2], insertedIDs: [:])
    return error
  }()

  private func accepts(_ json: String, _ error: any Error) throws -> Bool {
    let fields = Fields(try BSONDocument(extendedJSON: json), at: "error")
    let expected = try ExpectedError(fields)
    try fields.end()
    do { try expected.check(error, with: .plain, at: "error") } catch is Mismatch { return false }
    return true
  }

  @Test(arguments: [
    (#"{"isError":true}"#, true), (#"{"isClientError":false}"#, true),
    (#"{"isClientError":true}"#, false), (#"{"errorContains":"RETRY"}"#, true),
    (#"{"errorContains":"never"}"#, false), (#"{"errorCode":112}"#, true),
    (#"{"errorCode":11}"#, false), (#"{"errorCodeName":"WriteConflict"}"#, true),
    (#"{"errorCodeName":"Writeconflict"}"#, false),
    (#"{"errorLabelsContain":["TransientTransactionError"]}"#, true),
    (#"{"errorLabelsContain":["TransientTransactionError","Other"]}"#, false),
    (#"{"errorLabelsOmit":["Other"]}"#, true),
    (#"{"errorLabelsOmit":["TransientTransactionError"]}"#, false),
    (#"{"errorResponse":{"code":112}}"#, true), (#"{"errorResponse":{"code":113}}"#, false),
    (#"{"expectResult":{"insertedCount":2}}"#, true),
    (#"{"expectResult":{"insertedCount":1}}"#, false), (#"{"isTimeoutError":true}"#, false),
    (#"{"isTimeoutError":false}"#, true),
  ]) func checksErrors(_ json: String, _ fits: Bool) throws {
    #expect(try accepts(json, Self.error) == fits)
  }

  @Test func takesABrokenConnectionForAClientsError() throws {
    let error = MongoError(.network, "gone")
    #expect(try accepts(#"{"isClientError":true}"#, error))
    #expect(try !accepts(#"{"errorCode":0}"#, error))
    #expect(try !accepts(#"{"isError":true}"#, CancellationError()))
  }

  private static let started = CommandEvent(
    phase: .started(["ping": 1, "$db": "test"], database: "test"), name: "ping", host: "",
    requestID: 1, operationID: 1, connectionID: 7)
  private static let succeeded = CommandEvent(
    phase: .succeeded(reply: ["ok": 1], after: .zero), name: "ping", host: "", requestID: 1,
    operationID: 1, connectionID: 7)

  private func accepts(
    _ json: String, _ events: [CommandEvent], ignoresExtra: Bool = false
  ) throws -> Bool {
    let text = #"{"client":"c","events":[\#(json)],"ignoreExtraEvents":\#(ignoresExtra)}"#
    let expected = try ExpectedEvents(Fields(try BSONDocument(extendedJSON: text), at: "events"))
    do { try expected.check(events, with: .plain) } catch is Mismatch { return false }
    return true
  }

  @Test(arguments: [
    (#"{"commandStartedEvent":{}}"#, true), (#"{"commandSucceededEvent":{}}"#, false),
    (#"{"commandStartedEvent":{"commandName":"ping"}}"#, true),
    (#"{"commandStartedEvent":{"commandName":"pong"}}"#, false),
    (#"{"commandStartedEvent":{"command":{"ping":1}}}"#, true),
    (#"{"commandStartedEvent":{"command":{"ping":2}}}"#, false),
    (#"{"commandStartedEvent":{"databaseName":"test"}}"#, true),
    (#"{"commandStartedEvent":{"databaseName":"other"}}"#, false),
    (#"{"commandStartedEvent":{"hasServerConnectionId":true}}"#, true),
    (#"{"commandStartedEvent":{"hasServerConnectionId":false}}"#, false),
    (#"{"commandStartedEvent":{"hasServiceId":true}}"#, false),
  ]) func checksEvents(_ json: String, _ fits: Bool) throws {
    #expect(try accepts(json, [Self.started]) == fits)
  }

  @Test func countsEvents() throws {
    let (started, succeeded) = (#"{"commandStartedEvent":{}}"#, #"{"commandSucceededEvent":{}}"#)
    let both = [Self.started, Self.succeeded]
    #expect(try accepts("\(started),\(succeeded)", both))
    #expect(try !accepts("\(succeeded),\(started)", both))
    #expect(try !accepts("\(started),\(succeeded)", [Self.started]))
    #expect(try !accepts(started, both))
    #expect(try accepts(started, both, ignoresExtra: true))
    #expect(try !accepts("", both) && accepts("", []))
    #expect(try !accepts(#"{"commandSucceededEvent":{"reply":{"ok":0}}}"#, [Self.succeeded]))
  }
}
