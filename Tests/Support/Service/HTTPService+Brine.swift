import Testing

// What nearly every test of a service does first.

extension HTTPService {
  /// Creates an athlete and gives its id.
  package func newAthlete(_ json: String = "{}") async throws -> String {
    let answer = try await post("/v1/athletes", json)
    try #require(answer.status == 201, "\(answer.text)")
    return try #require(try answer.json["id"]?.string)
  }

  /// Imports the demo's ride (2 h 58 min on the timer, 2045 kcal) and gives its event's id.
  package func importRide(for athlete: String) async throws -> String {
    let answer = try await upload(SeedFile.ride.bytes, for: athlete)
    return try #require(try answer.json["events"]?[0]?["id"]?.string, "\(answer.text)")
  }

  /// The events of an athlete, by start.
  package func timeline(of athlete: String) async throws -> [JSONTree] {
    try await get("/v1/athletes/\(athlete)/timeline").json["items"]?.items ?? []
  }

  /// The recordings that an upload led to, in the file's order.
  package func recordings(
    in upload: HTTPAnswer, of athlete: String
  ) async throws -> [JSONTree] {
    var recordings: [JSONTree] = []
    for id in try upload.json["recordings"]?.items.compactMap(\.string) ?? [] {
      recordings.append(try await get("/v1/athletes/\(athlete)/recordings/\(id)").json)
    }
    return recordings
  }
}

extension JSONTree {
  /// The pointers of a problem's faults, in their order.
  package var pointers: [String] {
    (self["errors"]?.items ?? []).compactMap { $0["pointer"]?.string }
  }

  /// The last part of a problem's type.
  package var problem: String? {
    self["type"]?.string?.split(separator: "/").last.map(String.init)
  }

  /// The number of a quantity that is shown in this unit; nil if it is shown in another one.
  package func `in`(_ unit: String) -> Double? {
    self["unit"]?.string == unit ? self["value"]?.number : nil
  }
}

/// Whether two numbers are equal within a tolerance; nil agrees only with nil.
package func agree(_ ours: Double?, _ theirs: Double?, within tolerance: Double) -> Bool {
  guard let ours, let theirs else { return ours == nil && theirs == nil }
  return abs(ours - theirs) <= tolerance
}
