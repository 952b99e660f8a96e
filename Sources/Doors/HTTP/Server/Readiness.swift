/// Whether one thing that the service needs is there.
package struct ReadinessCheck: Hashable, Sendable {
  /// Public: `store`, `migrations`.
  package let name: String
  package let isReady: Bool

  package init(_ name: String, isReady: Bool) {
    self.name = name
    self.isReady = isReady
  }
}

/// Asks everything that the service needs; bounds its own time.
package typealias ReadinessProbe = @Sendable () async -> [ReadinessCheck]
