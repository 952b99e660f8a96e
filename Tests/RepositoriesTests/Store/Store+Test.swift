import Access
import BSON
import Documents
import Repositories
import Schema
import Time

extension Author {
  static let test = Author(.service, at: .earliest, mark: "test")
}

extension Store {
  /// Adds an athlete, in a transaction of its own.
  func add(_ athlete: AthleteDocument, by author: Author = .test, in scope: Scope) async throws {
    try await transaction { store in
      try await store.athletes.insert(athlete, by: author, in: scope)
    }
  }

  /// Changes an athlete, in a transaction of its own.
  func change(
    from former: AthleteDocument, to next: AthleteDocument, in scope: Scope
  ) async throws -> Bool {
    // An entry of the audit has the id of its request.
    let mark = "\(try former.revision ?? 0)-\(UInt64.random(in: .min ... .max))"
    let author = Author(.service, at: .earliest, mark: mark)
    return try await transaction { store in
      try await store.athletes.change(from: former, to: next, by: author, in: scope)
    }
  }
}

extension AthleteDocument {
  /// Without who changed it last.
  var unsigned: BSONDocument { bson.removing("updatedBy") }
}
