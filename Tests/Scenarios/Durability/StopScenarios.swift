import Foundation
import LocalMongo
import TestSupport
import Testing

extension Durability {
  /// Brine is asked to stop.
  @Suite struct StopScenarios {
    @Test(arguments: [SIGTERM, SIGINT])
    func aStopFinishesWhatIsUnderWayAndLeavesNothingBehind(_ signal: Int32) async throws {
      try await withScratchFolder { folder in
        let program = try await RunningProgram.start(in: folder)
        let athlete = try await program.http.newAthlete()
        let socket = try socket(of: program)
        #expect(FileManager.default.fileExists(atPath: socket))
        let upload = SlowUpload(http: program.http, athlete: athlete)
        let answer = try await upload.send {
          program.process.send(signal)
          try await Patience.wait(for: "the stop to begin") {
            program.process.standardError.contains("stopping") ? () : nil
          }
        }
        #expect(answer.status == 201)
        #expect(try await program.process.status() == 0)
        #expect(MongodWatch.mongods(on: program.dataFolder) == [])
        #expect(!FileManager.default.fileExists(atPath: socket))
        #expect(throws: LocalMongoError.self, "nobody holds the folder") {
          try LocalMongo.attach(dataFolder: program.dataFolder)
        }
        let next = try await RunningProgram.start(in: folder)
        #expect(try await next.http.timeline(of: athlete).count == 1)
        try await next.terminate()
      }
    }

    /// Ctrl-C sends a signal to the whole foreground process group, so mongod must be in another
    /// group and be stopped by Brine.
    @Test func mongodIsInNoGroupThatATerminalReaches() async throws {
      try await withProgram { program in
        let mongod = try #require(MongodWatch.mongods(on: program.dataFolder).first)
        #expect(getpgid(mongod) == mongod)
      }
    }

    @Test func aCommandThatIsStoppedTakesItsMongodAlong() async throws {
      try await withScratchFolder { folder in
        let data = "\(folder.path)/data"
        let command = try ChildProcess(
          ["import", SeedFile.run.path, "--athlete", "nobody", "--data", data],
          keepingOutputIn: folder)
        _ = try await Patience.wait(for: "mongod") { MongodWatch.mongods(on: data).first }
        command.send(SIGTERM)
        #expect(try await command.status() != 0)
        #expect(MongodWatch.mongods(on: data) == [])
        #expect(command.standardError.contains("SIGTERM"))
      }
    }

    private func socket(of program: RunningProgram) throws -> String {
      let uri = try LocalMongo.attach(dataFolder: program.dataFolder)
      let host = uri.dropFirst("mongodb://".count).prefix { $0 != "/" }
      return try #require(String(host).removingPercentEncoding)
    }
  }
}
