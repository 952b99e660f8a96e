package import HTTP

/// What a command wants to do while a server starts.
package struct ServeMoments: Sendable {
  /// The store is ready, and nothing is served yet.
  package var beforeServing: @Sendable (RunningBrine) async throws -> Void
  /// Connections are accepted at the address.
  package var onListening: @Sendable (ListenAddress) async -> Void

  package init(
    beforeServing: @escaping @Sendable (RunningBrine) async throws -> Void = { _ in },
    onListening: @escaping @Sendable (ListenAddress) async -> Void = { _ in }
  ) {
    self.beforeServing = beforeServing
    self.onListening = onListening
  }
}
