import Foundation
import Mongo
import Testing

@testable import LocalMongo
@testable import MongoTesting

@Suite(needsMongod) struct WatchdogTests {
  @Test func leavesNoMongodAndNoFolderOfAProcessThatIsGone() async throws {
    try await withTemporaryFolder { parent in
      let folders = ["\(parent)/tests", "\(parent)/tests-other"]
      var lives: [Task<MongodProcess.Ending, any Error>] = []
      for folder in folders { lives.append(try await start(on: folder)) }
      try FileManager.default.createDirectory(
        atPath: "\(parent)/tests2", withIntermediateDirectories: true)
      Watchdog(over: folders[0]).end()
      for life in lives {
        let ending = try await life.value
        #expect(ending.status.contains("\(SIGKILL)"))
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: parent)
      #expect(left == ["tests2"], "of its own folders alone")
    }
  }

  @Test func doesNothingWhereNothingWasLeft() async throws {
    try await withTemporaryFolder { parent in
      Watchdog(over: "\(parent)/tests").end()
      let left = try FileManager.default.contentsOfDirectory(atPath: parent)
      #expect(left.isEmpty)
    }
  }

  /// A mongod that nobody supervises, once it listens.
  private func start(on folder: String) async throws -> Task<MongodProcess.Ending, any Error> {
    let data = DataFolder(at: folder)
    try data.create()
    let configuration = try configuration(folder)
    let place = SocketPlace(for: try data.identity())
    try place.prepare()
    let mongod = MongodProcess(
      program: configuration.mongod.path,
      arguments: MongodArguments(configuration, folder: data, socket: place.socket),
      folder: folder, patience: .seconds(10))
    let life = Task { try await mongod.run { _ in } }
    while !place.socket.acceptsConnections { await Task.yield() }
    return life
  }
}
