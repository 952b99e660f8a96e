import TestSupport
import Testing

/// Files that are packed as in an export, on the command line.
@Suite(.enabled(if: Place.canServe, Place.whyNot))
struct PackedFileScenarios {
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
}
