import BSON
import Foundation
import Mongo
import MongoTesting
import Schema
import TestSupport
import Testing

/// MongoDB's validator and ours give the same verdict on generated documents.
@Suite(needsMongod) struct ServerVerdictTests {
  @Test(arguments: [
    ("every shape", EveryShapeFields.declared.shape), ("kinds", KindFields.declared.shape),
  ])
  func theVerdictsAreTheSame(name: String, shape: ObjectShape) async throws {
    var random = SeededGenerator(seed: 1_300)
    var verdicts = [true: 0, false: 0]
    for _ in 0..<GeneratedCount.times(5) {
      let documents = try (0..<500).map { index in
        try random.stored(shape, wrong: 1).removing("_id").setting("_id", to: .string("\(index)"))
      }
      let kept = try await Self.kept(documents, shape)
      for await document in documents.givingWay {
        let (all, isKept) = (
          shape.faults(in: document), kept.contains(document["_id"]?.stringValue ?? "")
        )
        verdicts[isKept, default: 0] += 1
        let faults = all.filter { !Self.isUnjudged($0) }
        guard faults.isEmpty == all.isEmpty else { continue }
        #expect(
          faults.isEmpty == isKept,
          "\(document.extendedJSON()): \(faults.map { "\($0.pointer) \($0.message)" })")
      }
    }
    // Neither verdict is rare, or the documents show little.
    #expect(verdicts.values.allSatisfy { $0 > 200 }, "\(verdicts)")
  }

  /// The ids of those that the server takes.
  private static func kept(
    _ documents: [BSONDocument], _ shape: ObjectShape
  ) async throws -> Set<String> {
    try await withTemporaryDatabase { database in
      let collection = try await database.createCollection(
        "checked", options: .init(validation: Validation(try shape.validator())))
      do {
        try await collection.insertMany(documents, options: .init(isOrdered: false))
      } catch let error as MongoError {
        try #require(error.writeErrors.allSatisfy { $0.code == 121 }, "\(error)")
      }
      let found = try await collection.find([:], options: .init(projection: ["_id": 1]))
      return Set(found.compactMap { $0["_id"]?.stringValue })
    }
  }

  /// Whether it is at a field that the list below names.
  private static func isUnjudged(_ fault: Fault) -> Bool {
    ["/day", "/local"].contains(fault.pointer) || fault.pointer.hasPrefix("/grid/")
  }

  @Test func whatTheServerCannotJudgeIsAList() throws {
    #expect(
      try EveryShapeFields.declared.shape.unjudged.map(\.description) == [
        "grid[]: whether it is from 0001-01-01T00:00:00.000Z to 9999-12-31T23:59:59.999Z",
        "day: whether the day is in the calendar", "local: whether the day is in the calendar",
      ])
    #expect(try KindFields.declared.shape.unjudged.isEmpty)
  }
}
