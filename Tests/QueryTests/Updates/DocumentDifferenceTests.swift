import BSON
import Mongo
import MongoTesting
import Query
import TestSupport
import Testing

@Suite struct DocumentDifferenceTests {
  @Test func saysOnlyWhatChanged() throws {
    let old: BSONDocument = ["_id": 1, "a": 1, "b": ["x": 1, "y": 2], "c": [1, 2], "d": 4]
    let new: BSONDocument = ["_id": 1, "a": 1, "b": ["x": 1, "y": 3], "c": [1], "z": 1, "e": 2]
    let stages = try #require(DocumentDifference(from: old, to: new).stages)
    #expect(
      stages.map { $0.extendedJSON(.relaxed) } == [
        #"{"$unset":["d"]}"#,
        #"{"$set":{"b.y":{"$literal":3},"c":{"$literal":[1]},"z":{"$literal":1},"#
          + #""e":{"$literal":2}}}"#,
      ])
  }

  @Test func isEmptyBetweenTheSame() {
    #expect(DocumentDifference(from: ["a": 1], to: ["a": 1]).isEmpty)
    #expect(!DocumentDifference(from: ["a": 1], to: ["a": 1.0]).isEmpty)
  }

  @Test func keysThatNoPathNamesAskForAReplacement() {
    for key in ["a.b", "$set", ""] {
      #expect(DocumentDifference(from: [:], to: [key: 1]).stages == nil)
    }
    #expect(DocumentDifference(from: ["a": 1, "b": 1], to: ["b": 2, "a": 1]).stages == nil)
  }

  @Test(needsMongod) func makesOneVersionTheNextOnTheServer() async throws {
    var random = SeededGenerator(seed: 803)
    try await withTemporaryDatabase { database in
      let collection = database.collection("versions")
      var updates = 0
      for await number in (0..<GeneratedCount.times(400)).givingWay {
        let (old, new) = random.versions(of: Int64(number))
        let difference = DocumentDifference(from: old, to: new)
        guard !difference.isEmpty, let stages = difference.stages else { continue }
        updates += 1
        try await collection.insertOne(old)
        try await collection.updateOne(["_id": .int64(Int64(number))], .pipeline(stages))
        let stored = try await collection.findOne(["_id": .int64(Int64(number))])
        #expect(stored == new, "\(old.extendedJSON(.canonical)) to \(new.extendedJSON(.canonical))")
      }
      #expect(updates > 200)
    }
  }
}

extension SeededGenerator {
  /// A document and a later version of it.
  fileprivate mutating func versions(of id: Int64) -> (BSONDocument, BSONDocument) {
    let old = tree(levels: 3)
    let new = changed(old)
    let documents = [old, new].map { pairs in
      (try? BSONDocument([("_id", .int64(id))] + pairs)) ?? ["_id": .int64(id)]
    }
    return (documents[0], documents[1])
  }

  private mutating func tree(levels: Int) -> [(String, BSONValue)] {
    let keys = ["z", "é", "a", "m", "0", "_id2", "Z"].shuffled(using: &self).prefix(below(5))
    return keys.map { ($0, leafOrTree(levels: levels)) }
  }

  private mutating func leafOrTree(levels: Int) -> BSONValue {
    guard levels > 0, chance(1, in: 2) else { return plainValue() }
    if chance(1, in: 3) { return .array([plainValue(), .document([:]), plainValue()]) }
    return .document((try? BSONDocument(tree(levels: levels - 1))) ?? [:])
  }

  /// Texts with a dollar sign among them, which an expression would take for a field.
  private mutating func plainValue() -> BSONValue {
    [1, .int32(1), 1.5, nil, "$a", "b", ["$add": [1, 2]], true, .datetime(milliseconds: 5)][
      below(9)]
  }

  /// Some fields gone, some changed, and new ones at the end.
  private mutating func changed(_ pairs: [(String, BSONValue)]) -> [(String, BSONValue)] {
    var changed: [(String, BSONValue)] = []
    for (key, value) in pairs where !chance(1, in: 5) {
      if case .document(let inner) = value, chance(1, in: 2) {
        let pairs = self.changed(inner.map { ($0.key, $0.value) })
        changed.append((key, .document((try? BSONDocument(pairs)) ?? [:])))
      } else {
        changed.append((key, chance(1, in: 4) ? leafOrTree(levels: 2) : value))
      }
    }
    let known = Set(pairs.map(\.0))
    return changed + tree(levels: 2).filter { !known.contains($0.0) }
  }
}
