import BSON
import Mongo

enum ChangeStreamOperations {
  /// Opens a change stream on a client, a database or a collection.
  static func watch(_ entity: Entity, _ arguments: Arguments) async throws -> OperationResult? {
    let a = arguments
    let pipeline = try a.required("pipeline", .documents)
    let (options, session) = (try a.changeStreamOptions(), try a.session())
    try a.end()
    let stream: Held<ChangeStream>
    switch entity {
    case .client(let entity):
      stream = try await Held.open { serve in
        try await entity.client.withChanges(pipeline, options: options, session: session) {
          await serve($0)
        }
      }
    case .database(let database):
      stream = try await Held.open { serve in
        try await database.withChanges(pipeline, options: options, session: session) {
          await serve($0)
        }
      }
    case .collection(let collection):
      stream = try await Held.open { serve in
        try await collection.withChanges(pipeline, options: options, session: session) {
          await serve($0)
        }
      }
    default: return nil
    }
    return .entity(.changeStream(stream))
  }

  /// The operations of change streams; nil for another name.
  static func run(_ name: String, _ stream: Held<ChangeStream>) async throws -> OperationResult? {
    switch name {
    case "iterateUntilDocumentOrError":
      return .document(try await stream.with { try await $0.next()?.document })
    case "iterateOnce":
      return .document(try await stream.with { try await $0.nextInTime()?.document })
    case "close":
      await stream.end()
      return OperationResult.none
    default: return nil
    }
  }
}
