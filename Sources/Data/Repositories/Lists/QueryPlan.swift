import BSON

/// How the server answers a query, and what it looks at for it.
package struct QueryPlan: Hashable, Sendable {
  /// The server's names of what it does, from the last step to the first: `FETCH`, `IXSCAN`.
  package let steps: [String]
  /// The indexes that are used, by name; empty when all documents are looked at.
  package let indexes: [String]
  /// How many entries of indexes were looked at.
  package let keysLookedAt: Int
  /// How many documents were looked at.
  package let documentsLookedAt: Int
  /// How many documents came out.
  package let documentsFound: Int

  /// Whether the server sorts what it found, and so finds all of it before the first document comes
  /// out; else an index has the order.
  package var isSortedInMemory: Bool { steps.contains("SORT") }
}

extension QueryPlan {
  /// Reads the reply to `explain` with the verbosity `executionStats`.
  ///
  /// - Throws: `StrangeReply`.
  init(_ reply: BSONDocument) throws(StrangeReply) {
    let stats = try reply["executionStats"].document("executionStats")
    // The server's newer engine wraps the plan once more.
    let outer = try reply["queryPlanner"].document("queryPlanner")["winningPlan"]
      .document("queryPlanner.winningPlan")
    let plan = outer["queryPlan"]?.documentValue ?? outer
    let stages = Self.stages(plan)
    steps = stages.compactMap { $0["stage"]?.stringValue }
    indexes = stages.compactMap { $0["indexName"]?.stringValue }
    keysLookedAt = try stats["totalKeysExamined"].count("executionStats.totalKeysExamined")
    documentsLookedAt = try stats["totalDocsExamined"].count("executionStats.totalDocsExamined")
    documentsFound = try stats["nReturned"].count("executionStats.nReturned")
  }

  /// A stage, and those that feed it.
  private static func stages(_ stage: BSONDocument) -> [BSONDocument] {
    let several = stage["inputStages"]?.arrayValue.map { Array($0) } ?? []
    let inner = [stage["inputStage"]].compactMap(\.self) + several
    return [stage] + inner.compactMap(\.documentValue).flatMap(stages)
  }
}

extension BSONValue? {
  fileprivate func document(_ path: String) throws(StrangeReply) -> BSONDocument {
    guard let document = self?.documentValue else {
      throw StrangeReply(path, expected: "a document")
    }
    return document
  }

  fileprivate func count(_ path: String) throws(StrangeReply) -> Int {
    guard let count = self?.int64Value else { throw StrangeReply(path, expected: "a count") }
    return Int(count)
  }
}
