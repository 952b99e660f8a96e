/// Memberships and consents, which decide to whose data an account has access.
///
/// A protocol, so that `Access` does not depend on teams or the store.
package protocol Relations: Sendable {
  /// The athletes to whose data the account has access now. A withdrawn consent takes effect at
  /// once.
  func reach(of account: String) async throws -> Scope.Extent
}

/// The relations of a service without accounts: an account has no access to any data.
package struct NoRelations: Relations {
  package init() {}

  package func reach(of account: String) async throws -> Scope.Extent { .athletes([]) }
}
