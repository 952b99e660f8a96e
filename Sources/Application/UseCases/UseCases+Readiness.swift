import Repositories

extension UseCases {
  /// Whether the store answers. Takes as long as the driver waits for it, unless it is cancelled.
  package var isStoreReady: Bool {
    get async { (try? await store.ping()) != nil }
  }
}
