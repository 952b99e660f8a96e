/// What all repositories have in common.
protocol Repository: Sendable {
  /// Makes the collections and indexes that are missing, and their rules what is declared.
  func prepare() async throws
}

extension Repository {
  func prepare() async throws {}
}
