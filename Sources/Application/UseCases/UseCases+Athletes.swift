package import BSON
package import Documents
import Mongo
import Repositories
import Schema
import Time

extension UseCases {
  /// Keeps a new athlete's document.
  ///
  /// - Parameter id: nil for a fresh one; seeds name theirs.
  /// - Throws: `Refusal.alreadyThere` when the id is taken; `.impossible` when the document is
  ///   too large with what the service adds, as a change to it would be, or contradicts itself.
  package func createAthlete(_ written: BSONDocument, id: String? = nil) async throws -> AthleteDocument {
    try check(written)
    let id = id ?? "ath_" + newID()
    let created = now()
    let athlete = try AthleteDocument.holding { fields throws(BSONError) in
      try fields.set(\.id, id)
      try fields.set(\.revision, 1)
      try fields.set(\.createdAt, created)
      try fields.set(\.updatedAt, created)
      fields.set(all: written)
    }
    if let fault = DocumentLimits.fault(of: athlete.bson) {
      throw Refusal.impossible(Faults(fault))
    }
    do {
      try await store.athletes.insert(athlete)
    } catch let error as MongoError where error.isDuplicateKey {
      throw Refusal.alreadyThere(.athlete, id: id)
    }
    return athlete
  }

  /// - Throws: `Refusal.notFound`.
  package func athlete(_ id: String) async throws -> AthleteDocument {
    guard let athlete = try await store.athletes.find(in: access.scope(of: id)) else {
      throw Refusal.notFound(.athlete, id: id)
    }
    return athlete
  }

  /// Applies a merge patch to the athlete's document at a revision.
  ///
  /// A patch that changes nothing leaves the revision as it is.
  /// - Throws: `Refusal.notFound`, `.stale`, or `.impossible` when the result would not hold.
  package func changeAthlete(
    _ id: String, ifRevision revision: Int64, patch: BSONDocument
  ) async throws -> AthleteDocument {
    let before = try await athlete(id)
    let current = try before.required(\.revision)
    guard current == revision else {
      throw Refusal.stale(.athlete, id: id, current: current)
    }
    try check(patch)
    let merged = try merge(patch, into: before)
    guard merged != before else { return before }
    let after = try merged.setting(\.revision, to: revision + 1).setting(\.updatedAt, to: now())
    let scope = access.scope(of: id)
    guard try await store.athletes.replace(with: after, ifRevision: revision, in: scope) else {
      let winner = try await athlete(id).required(\.revision)
      throw Refusal.stale(.athlete, id: id, current: winner)
    }
    return after
  }

  /// What one field alone does not show. A patch replaces lists, so it holds them whole.
  private func check(_ written: BSONDocument) throws {
    guard let fault = try AthleteDocument(written).itineraryFault else { return }
    throw Refusal.impossible(Faults(fault))
  }

  private func merge(_ patch: BSONDocument, into athlete: AthleteDocument) throws -> AthleteDocument {
    do throws(Faults) {
      return AthleteDocument(
        try MergePatch.apply(patch, to: athlete.bson, as: AthleteFields.declared.shape))
    } catch {
      throw Refusal.impossible(error)
    }
  }
}
