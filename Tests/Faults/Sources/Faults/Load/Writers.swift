import BSON
import Checking
import Mongo

/// A client that makes one kind of write. Its name must not contain `-`.
protocol Writer: Sendable {
  var name: String { get }

  /// Makes the write with this name and records its outcome. It does not throw: failures are
  /// recorded.
  func write(_ name: String, number: Int, for load: Load) async
}

/// Documents of known ids.
struct Inserter: Writer {
  let number: Int
  var name: String { "inserter\(number)" }

  func write(_ name: String, number: Int, for load: Load) async {
    let things = load.database.collection(Place.things)
    load.note { $0.insertions[name] = .unknown }
    let outcome = await load.attempt(name, of: self) {
      try await things.insertOne(["_id": .string(name)])
    }
    load.note { $0.insertions[name] = outcome }
  }
}

/// Additions to a counter.
struct Adder: Writer {
  let number: Int
  var name: String { "adder\(number)" }

  func write(_ name: String, number: Int, for load: Load) async {
    let counters = load.database.collection(Place.counters)
    let counter = Place.counter(of: self.name, number)
    load.note { $0.increments[name] = .init(.unknown) }
    let outcome = await load.attempt(name, of: self) {
      try await counters.updateOne(
        ["_id": .string(counter)], Place.addition(of: name), options: .init(upsert: true))
    }
    load.note { $0.increments[name] = .init(outcome) }
  }
}

/// Additions to a counter that request the new value.
struct AskingAdder: Writer {
  let number: Int
  var name: String { "askingAdder\(number)" }

  func write(_ name: String, number: Int, for load: Load) async {
    let counters = load.database.collection(Place.counters)
    let counter = Place.counter(of: self.name, number)
    load.note { $0.increments[name] = .init(.unknown) }
    var sum: Int64?
    let outcome = await load.attempt(name, of: self) {
      sum = try await counters.findOneAndUpdate(
        ["_id": .string(counter)], Place.addition(of: name),
        options: .init(upsert: true, returning: .after))?[
          "version"]?.int64Value
    }
    load.note { $0.increments[name] = .init(outcome, answer: sum) }
  }
}

/// Transactions that move amounts from one account to another, and tell of it in two collections.
struct Mover: Writer {
  let number: Int
  var name: String { "mover\(number)" }

  /// Every tenth transaction is aborted in the middle.
  private static let givingUp = 10
  private struct GivenUp: Error {}

  func write(_ name: String, number: Int, for load: Load) async {
    let transfer = Stored.Transfer(
      name: name, from: Place.account(number), to: Place.account(number * 3 + self.number + 1),
      amount: Int64(number % 7 + 1))
    load.note { $0.transfers[name] = .unknown }
    var isWhole = false
    var isGivenUp = false
    var outcome = await load.attempt(name, of: self) {
      do {
        try await transaction(for: load) { session in
          isWhole = false
          try await move(transfer, to: Place.transfers, for: load, in: session)
          if number.isMultiple(of: Self.givingUp) { throw GivenUp() }
          try await copy(transfer, to: Place.receipts, for: load, in: session)
          isWhole = true
        }
      } catch is GivenUp { isGivenUp = true }
    }
    // A transaction that failed before its commit was aborted by the driver.
    if isGivenUp || outcome == .unknown && !isWhole { outcome = .refused }
    load.note { $0.transfers[name] = outcome }
  }

  /// Runs the body in a transaction; with the breakage `transactions`, without one.
  private func transaction(for load: Load, _ body: (Session?) async throws -> Void) async throws {
    guard load.broken != .transactions else { return try await body(nil) }
    try await load.client.withTransaction { session in try await body(session) }
  }

  private func move(
    _ transfer: Stored.Transfer, to collection: String, for load: Load, in session: Session?
  ) async throws {
    let accounts = load.database.collection(Place.accounts)
    let changes = [(transfer.from, -transfer.amount), (transfer.to, transfer.amount)]
    for (account, amount) in changes {
      try await accounts.updateOne(
        ["_id": .string(account)], ["$inc": ["balance": .int64(amount), "version": 1]],
        session: session)
    }
    try await copy(transfer, to: collection, for: load, in: session)
  }

  private func copy(
    _ transfer: Stored.Transfer, to collection: String, for load: Load, in session: Session?
  ) async throws {
    try await load.database.collection(collection).insertOne(
      [
        "name": .string(transfer.name), "from": .string(transfer.from),
        "to": .string(transfer.to), "amount": .int64(transfer.amount),
      ], session: session)
  }
}
