package import Schema

/// Decides which athletes' data a caller may read and change, and which of their fields exist for them.
/// Only it can make scopes.
package struct Access: Sendable {
  private let relations: any Relations

  package init(relations: any Relations) {
    self.relations = relations
  }

  /// A scope of one athlete's data.
  ///
  /// - Throws: `AccessDenied` when the caller has no access to them, or what `Relations` throws.
  package func scope(of athlete: String, for caller: Caller) async throws -> Scope {
    guard try await reach(of: caller).contains(athlete) else { throw AccessDenied() }
    return Scope(.athlete(athlete))
  }

  /// A scope of several athletes' data.
  ///
  /// - Throws: `AccessDenied` when the caller has no access to one of them, or what `Relations`
  ///   throws.
  package func scope(of athletes: Set<String>, for caller: Caller) async throws -> Scope {
    let reach = try await reach(of: caller)
    guard athletes.allSatisfy(reach.contains) else { throw AccessDenied() }
    return Scope(.athletes(athletes))
  }

  /// A scope of all athletes' data.
  ///
  /// - Throws: `AccessDenied` when the caller has access only to some athletes.
  package func scopeOfEveryone(for caller: Caller) async throws -> Scope {
    let reach = try await reach(of: caller)
    guard reach.extent == .everyone else { throw AccessDenied() }
    return reach
  }

  /// A scope of all data to which the caller has access; an empty one if there are none.
  package func reach(of caller: Caller) async throws -> Scope {
    switch caller.identity {
    case .localOperator, .service: Scope(.everyone)
    case .account(let id): Scope(try await relations.reach(of: id))
    }
  }

  /// The audience that a caller belongs to: fields for a smaller one do not exist for them.
  package func audience(of caller: Caller) async throws -> Audience {
    switch caller.identity {
    case .service: .service
    case .localOperator: .athleteAndCoaches
    case .account(let id): try await relations.audience(of: id)
    }
  }

  /// Whether a caller may know how the database answers: who runs the service.
  package func mayExplain(_ caller: Caller) -> Bool {
    switch caller.identity {
    case .localOperator, .service: true
    case .account: false
    }
  }
}

/// The caller has no access to the data that were asked for.
///
/// It does not say whether the data exist. The HTTP API and the command line answer as if they did
/// not.
package struct AccessDenied: Error, Hashable, Sendable {
  package init() {}
}
