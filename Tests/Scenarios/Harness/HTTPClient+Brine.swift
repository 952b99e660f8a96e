import TestSupport
import Testing

// What nearly every scenario does first.

extension HTTPClient {
  /// Creates an athlete and gives its id.
  func newAthlete(_ json: String = "{}") async throws -> String {
    let answer = try await post("/v1/athletes", json)
    try #require(answer.status == 201, "\(answer.text)")
    return try #require(try answer.json["id"]?.string)
  }

  /// Sends a device's file.
  /// - Parameter query: such as `?partial=accept`.
  func upload(
    _ bytes: [UInt8], for athlete: String, query: String = ""
  ) async throws -> HTTPAnswer {
    try await send(
      "POST", "/v1/athletes/\(athlete)/recordings\(query)",
      headers: ["Content-Type": "application/vnd.ant.fit"], body: bytes)
  }

  /// Imports the demo's ride (2 h 58 min on the timer, 2045 kcal) and gives its event's id.
  func importRide(for athlete: String) async throws -> String {
    let answer = try await upload(SeedFile.ride.bytes, for: athlete)
    return try #require(try answer.json["events"]?[0]?["id"]?.string, "\(answer.text)")
  }

  /// The events of an athlete, by start.
  func timeline(of athlete: String) async throws -> [JSONTree] {
    try await get("/v1/athletes/\(athlete)/timeline").json["items"]?.items ?? []
  }
}

extension JSONTree {
  /// Where a problem's faults are, in their order.
  var pointers: [String] { (self["errors"]?.items ?? []).compactMap { $0["pointer"]?.string } }

  /// The last part of a problem's type.
  var problem: String? { self["type"]?.string?.split(separator: "/").last.map(String.init) }
}
