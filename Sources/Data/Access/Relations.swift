package import Schema

/// Memberships and consents, which decide to whose data an account has access.
///
/// A protocol, so that `Access` does not depend on teams or the store.
package protocol Relations: Sendable {
  /// The athletes to whose data the account has access now. A withdrawn consent takes effect at
  /// once.
  func reach(of account: String) async throws -> Scope.Extent

  /// The audience that the account belongs to with each athlete that it reaches: with a stranger among
  /// them that of strangers.
  func audience(of account: String) async throws -> Audience
}

/// The relations of a service without accounts: an account has no access to any data.
package struct NoRelations: Relations {
  package init() {}

  package func reach(of account: String) async throws -> Scope.Extent { .athletes([]) }

  package func audience(of account: String) async throws -> Audience { .everyone }
}
