import BSON
import Mongo

extension TestRun {
  /// The operations of sessions; nil for a name that is none of them.
  func run(
    _ name: String, _ session: SessionEntity, _ a: Arguments
  ) async throws -> OperationResult? {
    switch name {
    case "startTransaction": try await session.session.startTransaction(try a.transactionOptions())
    case "commitTransaction": try await session.session.commitTransaction()
    case "abortTransaction": try await session.session.abortTransaction()
    case "endSession": await session.held.end()
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
}
