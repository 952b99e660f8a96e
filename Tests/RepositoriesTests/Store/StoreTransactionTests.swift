import Access
import BSON
import Documents
import Mongo
import MongoTesting
import Repositories
import Schema
import TestSupport
import Testing

/// A store takes part in its own transaction, and in no other.
@Suite(needsMongod) struct StoreTransactionTests {
  private struct GivenUp: Error {}

  private func withStore(_ body: (Store, Scope) async throws -> Void) async throws {
    try await withTemporaryDatabase { database in
      let store = Store(database.client, database: database.name)
      try await database.migrate()
      let scope = try await Access(relations: NoRelations()).scopeOfEveryone(for: .service)
      try await body(store, scope)
    }
  }

  private let athlete = AthleteDocument(["_id": "ath_1", "revision": 1])

  @Test func whatATransactionWroteIsThereWhenItHasEnded() async throws {
    try await withStore { store, scope in
      try await store.transaction { [athlete] store in
        try await store.athletes.insert(athlete, by: .test, in: scope)
      }
      #expect(try await store.athletes.find("ath_1", in: scope)?.unsigned == athlete.bson)
    }
  }

  @Test func aTransactionThatThrowsLeavesNothing() async throws {
    try await withStore { store, scope in
      await #expect(throws: GivenUp.self) {
        try await store.transaction { [athlete] store in
          try await store.athletes.insert(athlete, by: .test, in: scope)
          throw GivenUp()
        }
      }
      let left = try await store.athletes.find("ath_1", in: scope)
      #expect(left == nil)
    }
  }

  @Test func aStoreFromOutsideIsMisusedInATransaction() async throws {
    try await withStore { outside, scope in
      await #expect(throws: StoreMisuse.outsideOfTheTransaction) {
        try await outside.transaction { [athlete] _ in
          try await outside.athletes.insert(athlete, by: .test, in: scope)
        }
      }
      await #expect(throws: StoreMisuse.outsideOfTheTransaction) {
        try await outside.transaction { _ in
          _ = try await outside.athletes.find("ath_1", in: scope)
        }
      }
      await #expect(throws: StoreMisuse.outsideOfTheTransaction) {
        try await outside.transaction { _ in try await outside.ping() }
      }
      let left = try await outside.athletes.find("ath_1", in: scope)
      #expect(left == nil)
    }
  }

  @Test func aStoreOfAnotherDatabaseIsMisusedToo() async throws {
    try await withStore { first, scope in
      try await withStore { second, _ in
        await #expect(throws: StoreMisuse.outsideOfTheTransaction) {
          try await first.transaction { _ in
            _ = try await second.athletes.find("ath_1", in: scope)
          }
        }
      }
    }
  }

  @Test func theStoreOfATransactionIsMisusedAfterItsEnd() async throws {
    try await withStore { store, scope in
      let ended = try await store.transaction { $0 }
      await #expect(throws: StoreMisuse.afterTheTransaction) {
        try await ended.athletes.find("ath_1", in: scope)
      }
      await #expect(throws: StoreMisuse.afterTheTransaction) {
        try await ended.transaction { _ in }
      }
      await #expect(throws: StoreMisuse.afterTheTransaction) {
        try await store.transaction { _ in
          _ = try await ended.athletes.find("ath_1", in: scope)
        }
      }
    }
  }

  @Test func aTransactionInsideAnotherIsMisuse() async throws {
    try await withStore { store, _ in
      await #expect(throws: StoreMisuse.outsideOfTheTransaction) {
        try await store.transaction { _ in try await store.transaction { _ in } }
      }
    }
  }
}
