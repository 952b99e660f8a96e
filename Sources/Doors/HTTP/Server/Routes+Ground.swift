extension Routes {
  /// The given endpoints and those that every server has: health and the pages of problems.
  package static func grounded(
    _ endpoints: [Endpoint], readiness: @escaping ReadinessProbe, draining: Draining
  ) throws(RouteFault) -> Routes {
    let served =
      endpoints + [
        HealthEndpoints.alive, HealthEndpoints.ready(probe: readiness, draining: draining),
      ]
    let types = try Routes(served).problemTypes
    return try Routes(served + [ProblemPage.endpoint(for: types)])
  }
}
