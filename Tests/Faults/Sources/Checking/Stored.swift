/// The writes of a client's log that are in the database.
package struct Stored: Hashable, Sendable {
  /// A number that writes added 1 to, and the names of these writes in their order.
  package struct Counter: Hashable, Sendable {
    package var value: Int64
    package var operations: [String]

    package init(value: Int64, operations: [String]) {
      self.value = value
      self.operations = operations
    }
  }

  /// What a transaction wrote to one collection: the amount and the accounts.
  package struct Transfer: Hashable, Sendable {
    package var name: String
    package var from: String
    package var to: String
    package var amount: Int64

    package init(name: String, from: String, to: String, amount: Int64) {
      self.name = name
      self.from = from
      self.to = to
      self.amount = amount
    }
  }

  /// Inserted documents' `_id`s.
  package var insertions: Set<String> = []
  /// Counters by their `_id`.
  package var counters: [String: Counter] = [:]
  /// What transactions wrote to their first collection.
  package var transfers: [Transfer] = []
  /// What they wrote to their second one.
  package var receipts: [Transfer] = []
  /// What they left in the accounts, all of which began with 0.
  package var balances: [String: Int64] = [:]

  package init() {}
}
