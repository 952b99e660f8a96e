/// Memberships and consents: whose data an account may touch.
///
/// `Access` asks for them through this protocol, so that it knows neither teams nor the store.
package protocol Relations: Sendable {
  /// How far the account reaches now. A withdrawn consent counts at once.
  func reach(of account: String) async throws -> Scope.Extent
}

/// The relations of a service without accounts: nobody has any.
package struct NoRelations: Relations {
  package init() {}

  package func reach(of account: String) async throws -> Scope.Extent { .athletes([]) }
}
