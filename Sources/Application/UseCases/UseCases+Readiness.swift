import Repositories

extension UseCases {
  /// Whether the store answers. A wait of its own bounds how long that may take.
  package var isStoreReady: Bool {
    get async { (try? await store.ping()) != nil }
  }
}
