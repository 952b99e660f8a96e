import Foundation
import TestSupport
import Testing

extension Durability {
  /// One server on a data folder, wherever the folder is.
  @Suite struct DataFolderScenarios {
    @Test func aSecondServerSaysWhoHoldsTheFolderAndLeavesTheFirstAlone() async throws {
      try await withProgram { program in
        let mongods = program.mongods
        let link = "\(program.folder.path)/link"
        try FileManager.default.createSymbolicLink(
          atPath: link, withDestinationPath: program.dataFolder)
        for name in [program.dataFolder, link] {
          let port = try await FreePort.find()
          let second = try await Command.run("serve", "--port", "\(port)", "--data", name)
          #expect(second.status == 4)
          #expect(second.standardError.contains("in use by process \(program.pid) (brine serve)"))
          #expect(second.standardOutput == "")
        }
        #expect(program.mongods == mongods)
        _ = try await program.http.newAthlete()
      }
    }

    @Test func aRenamedFolderHasItsData() async throws {
      try await withScratchFolder { folder in
        let first = try await RunningProgram.start(in: folder)
        let athlete = try await first.http.newAthlete()
        #expect(try await first.http.upload(SeedFile.run.bytes, for: athlete).status == 201)
        try await first.terminate()
        try expectRename(first.dataFolder, to: "\(folder.path)/renamed")
        let second = try await RunningProgram.start(in: folder, data: "renamed")
        #expect(try await second.http.timeline(of: athlete).count == 1)
        try await second.terminate()
        // Also if a mongod without a supervisor still uses the folder.
        let third = try await RunningProgram.start(in: folder, data: "renamed")
        try await third.kill()
        try expectRename(third.dataFolder, to: "\(folder.path)/again")
        let fourth = try await RunningProgram.start(in: folder, data: "again")
        #expect(try await fourth.http.timeline(of: athlete).count == 1)
        #expect(MongodWatch.mongods(on: third.dataFolder) == [])
        #expect(try await fourth.terminate() == 0)
      }
    }

    @Test func aCopiedFolderHasItsDataBesideTheFirst() async throws {
      try await withScratchFolder { folder in
        let first = try await RunningProgram.start(in: folder)
        let athlete = try await first.http.newAthlete()
        try await first.terminate()
        try FileManager.default.copyItem(
          atPath: first.dataFolder, toPath: "\(folder.path)/copy")
        let original = try await RunningProgram.start(in: folder)
        let copy = try await RunningProgram.start(in: folder, data: "copy")
        #expect(try await original.http.get("/v1/athletes/\(athlete)").status == 200)
        #expect(try await copy.http.get("/v1/athletes/\(athlete)").status == 200)
        try await copy.terminate()
        try await original.terminate()
      }
    }

    @Test func aPathOf150CharactersIsNotTooLong() async throws {
      try await withScratchFolder { folder in
        let name = String(repeating: "x", count: 149 - folder.path.count)
        let first = try await RunningProgram.start(in: folder, data: name)
        #expect(first.dataFolder.count == 150)
        let athlete = try await first.http.newAthlete()
        try await first.terminate()
        let second = try await RunningProgram.start(in: folder, data: name)
        #expect(try await second.http.get("/v1/athletes/\(athlete)").status == 200)
        #expect(try await second.terminate() == 0)
      }
    }

    private func expectRename(_ old: String, to new: String) throws {
      try FileManager.default.moveItem(atPath: old, toPath: new)
      #expect(!FileManager.default.fileExists(atPath: old))
    }
  }
}
