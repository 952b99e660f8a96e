import BSON
import Mongo

extension ExpectedEvents {
  /// - Parameter events: The events that the client reported, in order, without those that the test
  ///   ignores.
  /// - Throws: `Mismatch` for the first event that is another one, is missing or is too many.
  func check(_ events: [CommandEvent], with matcher: Matcher) throws {
    guard kind == .command else {
      throw Mismatch(place: place, reason: "the driver tells nothing of \(kind.rawValue) events")
    }
    for (expected, actual) in zip(self.events, events) { try expected.check(actual, with: matcher) }
    let seen = events.map(\.description).joined(separator: "; ")
    if let missing = self.events.dropFirst(events.count).first {
      throw Mismatch(place: missing.place, reason: "did not happen, only: \(seen)")
    }
    guard ignoresExtra || events.count == self.events.count else {
      throw Mismatch(
        place: place, reason: "\(events.count) events, expected \(self.events.count): \(seen)")
    }
  }
}

extension ExpectedEvent {
  func check(_ event: CommandEvent, with matcher: Matcher) throws {
    guard event.eventName == name else {
      throw Mismatch(place: place, reason: "is \(event)")
    }
    if let commandName, event.name != commandName {
      throw Mismatch(place: place, reason: "is \(event), expected \(commandName)")
    }
    if let command {
      try matcher.match(
        .document(command), event.command.map(BSONValue.document), as: .root,
        at: "\(place).command")
    }
    if let reply {
      try matcher.match(
        .document(reply), event.reply.map(BSONValue.document), as: .root, at: "\(place).reply")
    }
    if let databaseName, event.database != databaseName {
      throw Mismatch(
        place: "\(place).databaseName", reason: "is \(event.database ?? "not told by the driver")")
    }
    if let hasConnectionID, hasConnectionID != (event.connectionID != nil) {
      throw Mismatch(place: "\(place).hasServerConnectionId", reason: "is \(!hasConnectionID)")
    }
    // Only load balancers have a service id, and the driver reports none.
    if hasServiceID == true { throw Mismatch(place: "\(place).hasServiceId", reason: "is false") }
  }
}

extension CommandEvent {
  /// The name of the event in the format.
  var eventName: String {
    switch phase {
    case .started: "commandStartedEvent"
    case .succeeded: "commandSucceededEvent"
    case .failed: "commandFailedEvent"
    }
  }

  var reply: BSONDocument? {
    if case .succeeded(let reply, _) = phase { reply } else { nil }
  }

  var database: String? {
    if case .started(_, let database) = phase { database } else { nil }
  }
}
