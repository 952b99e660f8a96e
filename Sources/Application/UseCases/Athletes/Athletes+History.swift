package import Access
import BSON
package import Documents
package import Ground
import Repositories
package import Schema

// Deleting and what was before.
extension Athletes {
  /// Moves an athlete to the history. What belongs to the athlete stays, and is out of reach until the
  /// athlete is restored.
  ///
  /// - Throws: `AthleteRefusal.unknown`; `RevisionRefusal` when it is deleted for no revision, or for
  ///   another one.
  package func delete(
    _ id: String, when conditions: RevisionConditions, by caller: Caller
  ) async throws {
    let author = ground.author(caller)
    while true {
      let (athlete, scope) = try await found(id, by: caller)
      try conditions.requireForChange(athlete.required(\.revision))
      let isDeleted = try await ground.store.transaction { store in
        try await store.athletes.delete(athlete, by: author, in: scope)
      }
      if isDeleted { return }
    }
  }

  /// Brings a deleted athlete back, as the next revision.
  ///
  /// - Throws: `AthleteRefusal.notDeleted` for an athlete who is there; `.unknown` for one of whom
  ///   nothing is known.
  package func restore(_ id: String, by caller: Caller) async throws -> AthleteDocument {
    let (author, scope) = (ground.author(caller), try await scope(of: id, for: caller))
    let restored = try await ground.store.transaction { store in
      try await store.athletes.restore(id, by: author, in: scope)
    }
    if let restored { return restored }
    _ = try await found(id, by: caller)
    throw AthleteRefusal.notDeleted(id: id)
  }

  /// The former versions of an athlete's document, the latest first, each with what changed after it;
  /// also those of a deleted athlete.
  ///
  /// - Parameter revision: only versions before it.
  /// - Throws: `AthleteRefusal.unknown` when there neither is nor was one.
  package func history(
    of id: String, before revision: Int64?, limit: Int, by caller: Caller
  ) async throws -> [AthleteVersion] {
    let scope = try await scope(of: id, for: caller)
    let (history, name) = (ground.store.history, Self.collection)
    let versions = try await history.list(
      of: id, in: name, before: revision ?? .max, limit: limit, in: scope)
    let present = try await ground.store.athletes.find(id, in: scope)
    if versions.isEmpty, present == nil,
      try await history.list(of: id, in: name, limit: 1, in: scope).isEmpty
    {
      throw AthleteRefusal.unknown(id: id)
    }
    let after: HistoryDocument? =
      if let revision { try await history.find(revision, of: id, in: name, in: scope) } else { nil }
    // What took the place of each: the one before it in the list.
    let contents = try versions.map { try $0.required(\.content).bson }
    let next = [try after?.content?.bson ?? present?.bson] + contents
    return try zip(versions, next).map { try AthleteVersion($0, before: $1, isWhole: false) }
  }

  /// A former version with the document as it was.
  ///
  /// - Throws: `AthleteRefusal.noSuchVersion`.
  package func version(
    _ revision: Int64, of id: String, by caller: Caller
  ) async throws -> AthleteVersion {
    let scope = try await scope(of: id, for: caller)
    let history = ground.store.history
    guard let version = try await history.find(revision, of: id, in: Self.collection, in: scope)
    else { throw AthleteRefusal.noSuchVersion(revision, id: id) }
    let next = try await history.find(revision + 1, of: id, in: Self.collection, in: scope)
    let present = try await ground.store.athletes.find(id, in: scope)?.bson
    return try AthleteVersion(version, before: next?.content?.bson ?? present, isWhole: true)
  }

  private static let collection = "athletes"
}

/// A former version of an athlete's document.
package typealias AthleteVersion = Document<VersionFields<AthleteFields>>
