import BSON
import Mongo

extension StepRunner {
  /// Changes what matches, a batch a transaction, in the order of the ids. It goes on behind the
  /// last id that the journal has.
  func update(_ step: UpdateStep, from entry: JournalEntry?) async throws {
    let collection = database.collection(step.collection)
    var (position, done) = (entry?.position, entry?.documents ?? 0)
    let left = try await collection.countDocuments(step.filter(behind: position))
    var pace = Pace(total: done + left, done: done)
    report(.documents(pace))
    while let batch = try await nextBatch(of: step, behind: position, in: collection) {
      let changed = done
      done = try await session.withTransaction { session in
        let result = try await change(batch.ids, by: step, in: collection, session)
        let now = changed + result.matchedCount
        try await journal.note(
          position: batch.last, documents: now, of: migration, by: owner, in: session)
        return now
      }
      position = batch.last
      pace.advance(to: done)
      report(.documents(pace))
      if stop.isAsked { throw AskedToStop() }
    }
  }

  /// Some documents, by their ids.
  private struct Batch {
    let ids: BSONArray
    let last: BSONValue
  }

  /// The next ids; nil when there are none. `min` and not `$gt`, which would only compare with ids
  /// of the same type.
  private func nextBatch(
    of step: UpdateStep, behind last: BSONValue?, in collection: Collection
  ) async throws -> Batch? {
    let found = try await collection.find(
      step.filter,
      options: .init(
        sort: ["_id": 1], projection: ["_id": 1], limit: step.batch + 1, hint: ["_id": 1],
        min: try last.map { try BSONDocument([("_id", $0)]) }))
    let ids = found.compactMap { $0["_id"] }.filter { $0 != last }.prefix(step.batch)
    return try ids.last.map { Batch(ids: try BSONArray(ids), last: $0) }
  }

  private func change(
    _ ids: BSONArray, by step: UpdateStep, in collection: Collection, _ session: Session
  ) async throws -> UpdateResult {
    do {
      let these: BSONDocument = ["$and": [["_id": ["$in": .array(ids)]], .document(step.filter)]]
      return try await collection.updateMany(these, step.update, session: session)
    } catch let error as MongoError where error.isValidationFailure {
      let failed = error.serverReply?["writeErrors"]?.arrayValue?[0]?.documentValue
      let id = failed?["errInfo"]?.documentValue?["failingDocumentId"]
      throw StepFailure.refused(collection: step.collection, id: id?.idText ?? "(unknown)")
    }
  }
}

extension UpdateStep {
  /// What is left, to be counted: it leaves out ids of other types than the last one's.
  func filter(behind last: BSONValue?) -> BSONDocument {
    guard let last else { return filter }
    return ["$and": [["_id": ["$gt": last]], .document(filter)]]
  }
}
