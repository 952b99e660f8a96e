/// What all repositories have in common.
protocol Repository: Sendable {
  /// Makes the indexes that are missing.
  func prepare() async throws
}

extension Repository {
  func prepare() async throws {}
}
