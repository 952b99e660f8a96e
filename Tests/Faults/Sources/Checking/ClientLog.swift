/// What clients asked a database to write, and the outcomes that they were told.
///
/// Every write has a unique name, which it stores.
package struct ClientLog: Hashable, Sendable {
  /// One addition to a counter.
  package struct Increment: Hashable, Sendable {
    package var outcome: Outcome
    /// The counter's value after the addition, as the reply said; nil if it was not requested.
    package var answer: Int64?

    package init(_ outcome: Outcome, answer: Int64? = nil) {
      self.outcome = outcome
      self.answer = answer
    }
  }

  /// Insertions by the `_id` of their documents.
  package var insertions: [String: Outcome] = [:]
  /// Additions of 1 by their names.
  package var increments: [String: Increment] = [:]
  /// Transactions by their names.
  package var transfers: [String: Outcome] = [:]
  /// Replies that cannot be true, as sentences; for example, the first insertion of an `_id` was
  /// refused as a duplicate.
  package var contradictions: [String] = []

  package init() {}

  /// How many writes have this outcome.
  package func count(_ outcome: Outcome) -> Int {
    insertions.values.count { $0 == outcome } + transfers.values.count { $0 == outcome }
      + increments.values.count { $0.outcome == outcome }
  }
}
