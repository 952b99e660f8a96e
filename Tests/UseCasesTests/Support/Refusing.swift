import Words

/// What kind of refusal the body ends with; nil when it ends well, or with an error that is none.
func refusal(of body: () async throws -> some Any) async -> ProblemType? {
  do {
    _ = try await body()
    return nil
  } catch {
    return (error as? any Refusal)?.type
  }
}
