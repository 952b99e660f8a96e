import BSON
import Checking
import Mongo

extension Stored {
  /// Reads what a member has of a database, past every proxy.
  init(of database: String, on member: Member) async throws {
    self.init()
    let things = try await member.collection(Place.things, in: database).find()
    insertions = Set(things.compactMap { $0["_id"]?.stringValue })
    for document in try await member.collection(Place.counters, in: database).find() {
      guard let id = document["_id"]?.stringValue else { continue }
      counters[id] = Counter(document)
    }
    for document in try await member.collection(Place.accounts, in: database).find() {
      guard let id = document["_id"]?.stringValue else { continue }
      balances[id] = document["balance"]?.int64Value
    }
    transfers = try await member.collection(Place.transfers, in: database).find().map(Transfer.init)
    receipts = try await member.collection(Place.receipts, in: database).find().map(Transfer.init)
  }
}

extension Stored.Counter {
  fileprivate init(_ document: BSONDocument) {
    self.init(
      value: document["version"]?.int64Value ?? 0,
      operations: document["operations"]?.arrayValue?.compactMap(\.stringValue) ?? [])
  }
}

extension Stored.Transfer {
  fileprivate init(_ document: BSONDocument) {
    self.init(
      name: document["name"]?.stringValue ?? "", from: document["from"]?.stringValue ?? "",
      to: document["to"]?.stringValue ?? "", amount: document["amount"]?.int64Value ?? 0)
  }
}
