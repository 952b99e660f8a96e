import BSON
import Cutting
import Foundation
import Mongo
import Synchronization

/// One mongod of the set, and the proxy by which everybody else reaches it.
final class Member: Sendable {
  /// The port on which the member itself listens.
  let port: UInt16
  let proxy: Proxy
  /// A client that bypasses the proxy, so that the cuts do not affect it.
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

  /// The address of the member in the configuration of the replica set.
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
      // With this setting a member sends its own port, by which proxies recognize it.
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

  /// A direct write that takes longer shows that the member itself is slow.
  private static let slow: Duration = .milliseconds(200)

  /// Makes direct writes, one after the other, as long as `isAwaited`, with the same write concern
  /// as all others. Returns how long the member was slow: until the end of the first write, or of
  /// the last one that took long. Nil if no write was done.
  ///
  /// The result judges the driver, and this client uses the driver too. But it does not use the
  /// parts that are judged: it is connected to this member only, without the proxy, so it does not
  /// search for a primary, select a server or meet a cut.
  func ownWrites(while isAwaited: @Sendable () -> Bool) async -> Duration? {
    let writes = watch.database("faults_own").collection("writes")
    let start = ContinuousClock.now
    var slowUntil: Duration?
    repeat {
      let begin = ContinuousClock.now
      guard (try? await writes.insertOne([:])) != nil else { break }
      let end = ContinuousClock.now
      if slowUntil == nil || begin.duration(to: end) > Self.slow {
        slowUntil = start.duration(to: end)
      }
      try? await Task.sleep(for: .milliseconds(25))
    } while isAwaited()
    return slowUntil
  }

  /// The role that the member reports.
  func role() async throws -> Role { Role(try await run(["hello": 1])) }

  /// Ends the member and its proxy.
  func end() async throws {
    try await kill()
    proxy.close()
    await watch.shutdown()
  }
}

/// The role that a member reports.
struct Role: Sendable {
  let isPrimary: Bool
  let isSecondary: Bool
  /// The number of the election, which grows (also as text); nil if the member was not elected.
  let election: String?

  init(_ hello: BSONDocument) {
    isPrimary = hello["isWritablePrimary"]?.boolValue ?? false
    isSecondary = hello["secondary"]?.boolValue ?? false
    election = hello["electionId"]?.objectIDValue?.description
  }
}
