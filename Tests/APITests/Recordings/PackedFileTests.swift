import BrineTesting
import TestSupport
import Testing

/// Files that are packed as in an export.
@Suite(.needsMongod, .brineInProcess)
struct PackedFileTests {
  @Test func packedOrNotAFileIsOneRecording() async throws {
    let program = try BrineInProcess.ofSuite
    let athlete = try await program.http.newAthlete()
    let ride = try SeedFile.ride.bytes
    let first = try await send(PackedBytes.gzip(ride), "application/gzip", for: athlete)
    #expect(first.status == 201, "\(first.text)")
    let zip = PackedBytes.zip([("18987_ACTIVITY.fit", ride)])
    let second = try await send(zip, "application/zip", for: athlete)
    let third = try await program.http.upload(ride, for: athlete)
    #expect([second.status, third.status] == [200, 200])
    let sums = try [first, second, third].map { try $0.json["sha256"]?.string }
    #expect(Set(sums).count == 1)
    #expect(try await program.stored(of: athlete) == .init(files: 1, recordings: 1, events: 1))
  }

  @Test func anArchiveOfSeveralIsRefusedByName() async throws {
    let program = try BrineInProcess.ofSuite
    let athlete = try await program.http.newAthlete()
    let zip = PackedBytes.zip([
      ("a.fit", try SeedFile.ride.bytes), ("b.fit", try SeedFile.run.bytes),
    ])
    let answer = try await send(zip, "application/octet-stream", for: athlete)
    #expect(answer.status == 422)
    #expect(try answer.json.problem == "unreadable-file")
    #expect(
      try answer.json["detail"]?.string
        == "The zip archive holds several FIT files: a.fit, b.fit; send each by itself.")
    #expect(try answer.json["byteOffset"] == .null)
    #expect(try answer.json["faults"]?[0]?["byteOffset"] == .null)
    #expect(try await program.stored(of: athlete) == .nothing)
  }

  @Test func aBodyThatWasPackedForTheWayIsUnpacked() async throws {
    let program = try BrineInProcess.ofSuite
    let athlete = try await program.http.newAthlete()
    let json = PackedBytes.gzip(Array(#"{"name":"Ada"}"#.utf8))
    let created = try await program.http.send(
      "POST", "/v1/athletes",
      headers: ["Content-Type": "application/json", "Content-Encoding": "gzip"], body: json)
    #expect(created.status == 201, "\(created.text)")
    #expect(try created.json["name"]?.string == "Ada")
    let upload = try await program.http.send(
      "POST", "/v1/athletes/\(athlete)/recordings",
      headers: ["Content-Type": "application/vnd.ant.fit", "Content-Encoding": "gzip"],
      body: PackedBytes.gzip(SeedFile.ride.bytes))
    #expect(upload.status == 201, "\(upload.text)")
  }

  @Test func aBodyThatUnpacksToTooMuchOrIsNoGzipIsRefused() async throws {
    let program = try BrineInProcess.ofSuite
    let headers = ["Content-Type": "application/json", "Content-Encoding": "gzip"]
    let bomb = PackedBytes.gzip(Array(repeating: UInt8(ascii: " "), count: 8_000_000))
    let large = try await program.http.send("POST", "/v1/athletes", headers: headers, body: bomb)
    #expect(large.status == 413)
    let damaged = try await program.http.send(
      "POST", "/v1/athletes", headers: headers, body: Array("{}".utf8))
    #expect(damaged.status == 400)
  }

  private func send(
    _ bytes: [UInt8], _ type: String, for athlete: String
  ) async throws -> HTTPAnswer {
    try await BrineInProcess.ofSuite.http.send(
      "POST", "/v1/athletes/\(athlete)/recordings", headers: ["Content-Type": type], body: bytes)
  }
}
