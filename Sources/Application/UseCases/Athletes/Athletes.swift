package import Access
package import BSON
package import Documents
package import Ground
import Query
import Repositories
import Schema
import Time

/// What can be done with athletes.
package struct Athletes: Sendable {
  let ground: Ground

  package init(_ ground: Ground) {
    self.ground = ground
  }

  /// Keeps a new athlete's document.
  ///
  /// - Parameter id: nil for a fresh one; seeds name theirs.
  /// - Throws: `AthleteRefusal.taken`; `.unfit` when the document is too large with what the
  ///   service adds, as a change to it would be, or contradicts itself.
  package func create(
    _ written: BSONDocument, id: String? = nil, by caller: Caller
  ) async throws -> AthleteDocument {
    try check(written)
    let id = id ?? "ath_" + ground.newID()
    let scope = try await scope(of: id, for: caller)
    let athlete = try new(written, id)
    if let fault = DocumentLimits.fault(of: athlete.bson) {
      throw AthleteRefusal.unfit(Faults(fault))
    }
    let author = ground.author(caller)
    do {
      try await ground.store.transaction { store in
        try await store.athletes.insert(athlete, by: author, in: scope)
      }
    } catch is TakenID {
      throw AthleteRefusal.taken(id: id)
    }
    return athlete
  }

  /// - Throws: `AthleteRefusal.unknown`.
  package func read(_ id: String, by caller: Caller) async throws -> AthleteDocument {
    try await found(id, by: caller).athlete
  }

  /// The athlete, unless the caller has the present revision already.
  ///
  /// - Throws: `AthleteRefusal.unknown`; `RevisionRefusal.stale`.
  package func read(
    _ id: String, when conditions: RevisionConditions, by caller: Caller
  ) async throws -> Fetched<AthleteDocument> {
    let athlete = try await read(id, by: caller)
    let revision = try athlete.required(\.revision)
    return try conditions.readerHas(revision)
      ? .unchanged(revision: revision) : .document(athlete)
  }

  /// The athletes whose data the caller reaches, by id unless another order is asked for.
  package func list(by caller: Caller) async throws -> OpenedList<AthleteFields> {
    let reach = try await ground.access.reach(of: caller)
    return ground.list(
      ground.store.athletes.list(in: reach), named: "athletes", usually: [], for: caller)
  }

  /// Applies a merge patch to the athlete's document.
  ///
  /// A patch that changes nothing leaves the revision as it is. When somebody else's change comes
  /// in between, the conditions are judged anew against theirs.
  /// - Throws: `AthleteRefusal.unknown`, or `.unfit` when the result would not hold;
  ///   `RevisionRefusal` when the change is made for no revision, or for another one.
  package func change(
    _ id: String, when conditions: RevisionConditions, patch: BSONDocument, by caller: Caller
  ) async throws -> AthleteDocument {
    try check(patch)
    let audience = try await ground.access.audience(of: caller)
    while true {
      let (before, scope) = try await found(id, by: caller)
      let revision = try before.required(\.revision)
      try conditions.requireForChange(revision)
      let merged = try merge(patch, into: before, by: audience)
      guard merged != before else { return before }
      let author = ground.author(caller)
      let after = try merged.setting(\.revision, to: revision + 1)
        .setting(\.updatedAt, to: author.at)
      let isChanged = try await ground.store.transaction { store in
        try await store.athletes.change(from: before, to: after, by: author, in: scope)
      }
      if isChanged { return after }
    }
  }
}

// MARK: - For other features

extension Athletes {
  /// The athlete, and the scope of their data.
  ///
  /// - Throws: `AthleteRefusal.unknown`, also when the caller may not know.
  func found(
    _ id: String, by caller: Caller
  ) async throws -> (athlete: AthleteDocument, scope: Scope) {
    let scope = try await scope(of: id, for: caller)
    guard let athlete = try await ground.store.athletes.find(id, in: scope) else {
      throw AthleteRefusal.unknown(id: id)
    }
    return (athlete, scope)
  }

  func scope(of id: String, for caller: Caller) async throws -> Scope {
    do {
      return try await ground.access.scope(of: id, for: caller)
    } catch is AccessDenied {
      throw AthleteRefusal.unknown(id: id)
    }
  }
}

// MARK: - Documents

extension Athletes {
  private func new(_ written: BSONDocument, _ id: String) throws -> AthleteDocument {
    let created = ground.now()
    return try AthleteDocument.holding { fields in
      fields.set(\.id, id)
      fields.set(\.revision, 1)
      fields.set(\.createdAt, created)
      fields.set(\.updatedAt, created)
      fields.set(all: written)
    }
  }

  /// What one field alone does not show. A patch replaces lists, so it holds them whole.
  private func check(_ written: BSONDocument) throws {
    guard let fault = try AthleteDocument(written).itineraryFault else { return }
    throw AthleteRefusal.unfit(Faults(fault))
  }

  private func merge(
    _ patch: BSONDocument, into athlete: AthleteDocument, by audience: Audience
  ) throws(AthleteRefusal) -> AthleteDocument {
    do throws(Faults) {
      return AthleteDocument(
        try MergePatch.apply(
          patch, to: athlete.bson, as: AthleteFields.declared.shape, by: audience))
    } catch {
      throw .unfit(error)
    }
  }
}
