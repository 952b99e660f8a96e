/// Decides who may touch whose data. It is the only maker of scopes.
package struct Access: Sendable {
  private let relations: any Relations

  package init(relations: any Relations) {
    self.relations = relations
  }

  /// One athlete's data.
  ///
  /// - Throws: `AccessDenied` when the caller may not touch them, or what `Relations` throws.
  package func scope(of athlete: String, for caller: Caller) async throws -> Scope {
    guard try await reach(of: caller).contains(athlete) else { throw AccessDenied() }
    return Scope(.athlete(athlete))
  }

  /// The data of several athletes.
  ///
  /// - Throws: `AccessDenied` when the caller may not touch all of them.
  package func scope(of athletes: Set<String>, for caller: Caller) async throws -> Scope {
    let reach = try await reach(of: caller)
    guard athletes.allSatisfy(reach.contains) else { throw AccessDenied() }
    return Scope(.athletes(athletes))
  }

  /// Everyone's data.
  ///
  /// - Throws: `AccessDenied` when the caller reaches only some athletes.
  package func scopeOfEveryone(for caller: Caller) async throws -> Scope {
    let reach = try await reach(of: caller)
    guard reach.extent == .everyone else { throw AccessDenied() }
    return reach
  }

  /// Everything that the caller may touch; of nobody, when that is nothing.
  package func reach(of caller: Caller) async throws -> Scope {
    switch caller.identity {
    case .localOperator, .service: Scope(.everyone)
    case .account(let id): Scope(try await relations.reach(of: id))
    }
  }
}

/// The caller may not touch what they asked for.
///
/// It does not say whether that exists. Doors answer as if it did not.
package struct AccessDenied: Error, Hashable, Sendable {
  package init() {}
}
