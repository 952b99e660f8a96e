import Words

/// The kind of refusal that the body throws; nil if it succeeds or throws another error.
func refusal(of body: () async throws -> some Any) async -> ProblemType? {
  do {
    _ = try await body()
    return nil
  } catch {
    return (error as? any Refusal)?.type
  }
}
