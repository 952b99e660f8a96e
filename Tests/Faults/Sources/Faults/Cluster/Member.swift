import BSON
import Cutting
import Foundation
import Mongo
import Synchronization

/// One mongod of the set, and the proxy by which everybody else reaches it.
final class Member: Sendable {
  /// On which it listens itself.
  let port: UInt16
  let proxy: Proxy
  /// Past the proxy, so that the network's cuts do not hide what the member thinks.
  private let watch: MongoClient
  private let folder: String
  private let program: String
  private let process = Mutex<Process?>(nil)

  init(running program: String, in folder: String) throws {
    port = try Sockets.freePort()
    proxy = try Proxy(to: port)
    watch = try Clients.direct(to: port)
    self.folder = folder
    self.program = program
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Under which the set's configuration knows it.
  var address: String { "127.0.0.1:\(proxy.port)" }

  func start() throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [
      "--dbpath", folder, "--port", String(port), "--bind_ip", "127.0.0.1", "--nounixsocket",
      "--replSet", ReplicaSet.name, "--wiredTigerCacheSizeGB", "0.25", "--oplogSize", "990",
      "--logpath", "\(folder)/mongod.log", "--logappend", "--pidfilepath", "\(folder)/mongod.pid",
      "--setParameter", "diagnosticDataCollectionEnabled=false",
      // How long a secondary waits for a silent member that it copies from: 5 s by default, in which
      // no write reaches the majority and no client can help it.
      "--setParameter", "oplogNetworkTimeoutBufferSeconds=1",
      // With it a member says on which port it listens, by which proxies know it.
      "--setParameter", "enableTestCommands=1",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    self.process.withLock { $0 = process }
  }

  /// As `kill -9` does. Returns when it is gone.
  func kill() async throws {
    guard let process = process.withLock({ $0 }) else { return }
    Foundation.kill(process.processIdentifier, SIGKILL)
    try await Patience.wait(for: "a killed mongod's end") { process.isRunning ? nil : () }
  }

  func run(_ command: BSONDocument) async throws -> BSONDocument {
    try await watch.database("admin").runCommand(command)
  }

  func collection(_ name: String, in database: String) -> Mongo.Collection {
    watch.database(database).with(readConcern: .majority).collection(name)
  }

  /// How long it takes for one write that is asked for directly, by the majority and journaled as
  /// all others; nil when it cannot. This client is the driver that is judged by the result, but
  /// what is judged is not in it: it is connected to this member alone and past the proxy, so that
  /// it looks for no primary, chooses no server and meets none of the cuts.
  func ownWrite() async -> Duration? {
    let start = ContinuousClock.now
    guard (try? await watch.database("faults_own").collection("writes").insertOne([:])) != nil
    else { return nil }
    return start.duration(to: .now)
  }

  /// What it says of its own role.
  func role() async throws -> Role { Role(try await run(["hello": 1])) }

  /// Ends everything of it.
  func end() async throws {
    try await kill()
    proxy.close()
    await watch.shutdown()
  }
}

/// What a member says of itself.
struct Role: Sendable {
  let isPrimary: Bool
  let isSecondary: Bool
  /// Grows with every election, as text too; nil for who was not elected.
  let election: String?

  init(_ hello: BSONDocument) {
    isPrimary = hello["isWritablePrimary"]?.boolValue ?? false
    isSecondary = hello["secondary"]?.boolValue ?? false
    election = hello["electionId"]?.objectIDValue?.description
  }
}
