import TestSupport
import Testing

/// Files as exports hold them, through both doors.
@Suite(.enabled(if: Place.canServe, Place.whyNot))
struct PackedFileScenarios {
  @Test func packedOrNotAFileIsOneRecording() async throws {
    let program = try await SharedServer.program
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
    let program = try await SharedServer.program
    let athlete = try await program.http.newAthlete()
    let zip = PackedBytes.zip([
      ("a.fit", try SeedFile.ride.bytes), ("b.fit", try SeedFile.run.bytes),
    ])
    let answer = try await send(zip, "application/octet-stream", for: athlete)
    #expect(answer.status == 422)
    #expect(try answer.json.problem == "unreadable-file")
    #expect(try answer.json["detail"]?.string?.contains("several FIT files: a.fit, b.fit") == true)
    #expect(try await program.stored(of: athlete) == .nothing)
  }

  @Test func theCommandsReadThemToo() async throws {
    let program = try await SharedServer.program
    let athlete = try await program.http.newAthlete()
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let path = try folder.write(PackedBytes.gzip(SeedFile.ride.bytes), to: "ride.fit.gz")
    let seen = try await Command.run("inspect", path, "--json")
    #expect(seen.status == 0)
    #expect(try JSONTree(seen.standardOutput)["recordings"]?.items.count == 1)
    let imported = try await Command.run(
      "import", path, "--athlete", athlete, "--data", program.dataFolder)
    #expect(imported.status == 0, "\(imported.standardError)")
    #expect(try await program.http.timeline(of: athlete).count == 1)
  }

  private func send(
    _ bytes: [UInt8], _ type: String, for athlete: String
  ) async throws -> HTTPAnswer {
    try await SharedServer.program.http.send(
      "POST", "/v1/athletes/\(athlete)/recordings", headers: ["Content-Type": type], body: bytes)
  }
}
