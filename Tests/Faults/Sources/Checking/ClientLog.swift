/// What clients asked a store to write, and what they were told of it.
///
/// Every write has a name of its own, which it leaves in the store.
package struct ClientLog: Hashable, Sendable {
  /// One addition to a counter.
  package struct Increment: Hashable, Sendable {
    package var outcome: Outcome
    /// The counter's value right after it, as the answer said; nil when none was asked for.
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
  /// Answers that cannot be true, as sentences: a first insertion that was refused as a second one.
  package var contradictions: [String] = []

  package init() {}

  /// How many writes have this outcome.
  package func count(_ outcome: Outcome) -> Int {
    insertions.values.count { $0 == outcome } + transfers.values.count { $0 == outcome }
      + increments.values.count { $0.outcome == outcome }
  }
}
