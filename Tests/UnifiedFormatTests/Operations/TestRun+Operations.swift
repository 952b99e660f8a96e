import BSON

@testable import Mongo

extension TestRun {
  /// Executes one operation, compares its outcome with the expected one, and saves its result if
  /// the test says so.
  func perform(_ operation: OperationDefinition) async throws {
    _ = try await outcome(of: operation)
  }

  /// The same inside `withTransaction`, to which every failure must be passed on, expected or not.
  func performInCallback(_ operation: OperationDefinition) async throws {
    _ = try await outcome(of: operation).get()
  }

  private func outcome(
    of operation: OperationDefinition
  ) async throws -> Result<OperationResult, any Error> {
    let arguments = Arguments(operation, entities)
    let outcome: Result<OperationResult, any Error>
    do {
      let result = try await run(operation, arguments)
      if case .entity(let entity) = result, operation.savedAs == nil { entities.keep(entity) }
      outcome = .success(result)
    } catch let error where error is FormatError || error is Mismatch {
      throw error
    } catch {
      outcome = .failure(error)
    }
    try arguments.end()
    try check(outcome, of: operation)
    return outcome
  }

  private func check(
    _ outcome: Result<OperationResult, any Error>, of operation: OperationDefinition
  ) throws {
    let place = "\(operation.place) \(operation.name)"
    switch (operation.expectation, outcome) {
    case (.error(let expected), .failure(let error)):
      try expected.check(error, with: entities.matcher, at: "\(place).expectError")
    case (.error, .success): throw Mismatch(place: place, reason: "did not fail")
    case (.anything, _): break
    case (_, .failure(let error)):
      throw Mismatch(place: place, reason: "failed: \(error.details)")
    case (.result(let expected), .success(let result)):
      try result.check(expected, with: entities.matcher, at: "\(place).expectResult")
    case (.success, .success): break
    }
    guard let name = operation.savedAs, case .success(let result) = outcome else { return }
    try entities.set(name, try result.entity, at: place)
  }

  private func run(
    _ operation: OperationDefinition, _ arguments: Arguments
  ) async throws -> OperationResult {
    let name = operation.name
    if operation.object == "testRunner" {
      try await runSpecial(name, arguments)
      return .none
    }
    let entity = try entities.entity(operation.object, at: operation.place)
    let result =
      name == "createChangeStream"
      ? try await ChangeStreamOperations.watch(entity, arguments)
      : try await run(name, entity, arguments)
    if let result { return result }
    throw FormatError(
      place: operation.place,
      reason: NotOffered.reason(name) ?? "\(name) is no operation of a \(entity.kind)")
  }

  private func run(
    _ name: String, _ entity: Entity, _ arguments: Arguments
  ) async throws -> OperationResult? {
    switch entity {
    case .client(let entity): try await ClientOperations.run(name, entity.client, arguments)
    case .database(let database): try await DatabaseOperations.run(name, database, arguments)
    case .collection(let collection):
      try await CollectionOperations.run(name, collection, of: collection.client, arguments)
    case .session(let session): try await run(name, session, arguments)
    case .bucket(let bucket): try await BucketOperations.run(name, bucket, arguments)
    case .cursor(let cursor): try await CursorOperations.run(name, cursor)
    case .changeStream(let stream): try await ChangeStreamOperations.run(name, stream)
    case .value: nil
    }
  }
}

extension OperationResult {
  func check(_ expected: BSONValue, with matcher: Matcher, at place: String) throws {
    switch self {
    case .none: try matcher.match(expected, nil, as: .root, at: place)
    case .value(let value): try matcher.match(expected, value, as: .root, at: place)
    case .documents(let documents):
      let values = BSONValue.array(try BSONArray(documents.map(BSONValue.document)))
      try matcher.match(expected, values, as: .rootElements, at: place)
    case .entity: throw FormatError(place: place, reason: "an entity cannot be compared")
    }
  }

  fileprivate var entity: Entity {
    get throws {
      switch self {
      case .none: .value(.null)
      case .value(let value): .value(value)
      case .documents(let documents):
        .value(.array(try BSONArray(documents.map(BSONValue.document))))
      case .entity(let entity): entity
      }
    }
  }
}

extension Error {
  /// The description with the server's message, which is otherwise left out for privacy. Test data
  /// need no privacy.
  var details: String {
    guard let error = self as? MongoError else { return "\(self)" }
    return "\(error): \(error.message)"
  }
}
