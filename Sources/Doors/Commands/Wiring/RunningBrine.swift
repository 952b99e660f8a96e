import Access
package import Edge
package import Time
package import UseCases

/// Brine with its store at hand.
package struct RunningBrine: Sendable {
  package let brine: Brine
  /// The same with a clock that never moves, for seeds.
  package let seeding: Brine
  package let reader: DocumentReader
  package let zone: @Sendable (String) -> Zone?
  /// Whether the store answers. Takes as long as the driver waits for it, unless it is cancelled.
  package let isStoreReady: @Sendable () async -> Bool

  package init(
    brine: Brine, seeding: Brine, zone: @escaping @Sendable (String) -> Zone?,
    isStoreReady: @escaping @Sendable () async -> Bool
  ) {
    self.brine = brine
    self.seeding = seeding
    self.zone = zone
    self.isStoreReady = isStoreReady
    reader = DocumentReader { zone($0)?.id }
  }
}

extension Caller {
  /// Whoever runs a command on this machine.
  static let commandLine = Caller(.localOperator, through: .commandLine)
}
