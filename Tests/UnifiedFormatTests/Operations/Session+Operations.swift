import BSON

@testable import Mongo

extension TestRun {
  /// The operations of sessions; nil for another name.
  func run(
    _ name: String, _ session: SessionEntity, _ a: Arguments
  ) async throws -> OperationResult? {
    switch name {
    case "startTransaction": try await session.session.startTransaction(try a.transactionOptions())
    case "commitTransaction": try await session.session.commitTransaction()
    case "abortTransaction": try await session.session.abortTransaction()
    case "endSession": try await end(session)
    case "withTransaction":
      let operations = try a.objects("callback", OperationDefinition.init)
      let options = try a.transactionOptions()
      try a.end()
      try await session.session.withTransaction(options: options) { _ in
        for operation in operations { try await performInCallback(operation) }
      }
    default: return nil
    }
    return OperationResult.none
  }

  /// The end of a scope does not wait. Later operations may need the server session again, so this
  /// waits until the worker has returned it.
  private func end(_ session: SessionEntity) async throws {
    let dispatcher = session.session.client.workers.dispatcher
    let idle = dispatcher.load.idle
    await session.held.end()
    while dispatcher.load.idle <= idle { try await Task.sleep(for: .milliseconds(1)) }
  }
}
