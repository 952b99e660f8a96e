import BSON
import Foundation
import Mongo
import MongoTesting

/// Runs one kind after the other, and compares the resources afterwards with those before.
struct Soak {
  let options: Options

  init(_ options: Options) { self.options = options }

  /// Prints the tables. False if something grew or was left, or if no operation was cancelled where
  /// some should be.
  func run() async throws -> Bool {
    var configuration = MongoConfiguration(uri: try await TestDeployment.shared.uri())
    configuration.applicationName = "soak"
    let kinds = Kind.all(options, configuration)
    for name in options.kinds where !kinds.contains(where: { $0.name == name }) {
      throw SoakError("no kind \(name); there are \(kinds.map(\.name).joined(separator: ", "))")
    }
    var watching = configuration
    watching.workers = 2
    let server = Server(watcher: try MongoClient(watching))
    try await prepare(server.watcher)
    let before = try await server.settled(to: try await server.holdings())
    let (threads, files) = (try ProcessStatus.threads(), try ProcessStatus.openFiles())

    print("kind      count    cancelled  seconds  MB early  MB late   level")
    var isSound = true
    for kind in kinds where options.kinds.isEmpty || options.kinds.contains(kind.name) {
      let isLevel = try await run(kind, configuration)
      isSound = isSound && isLevel
    }

    let after = try await server.settled(to: before)
    print("\nleft on the server and here")
    let rests = [
      Rest("cursors", Int(before.cursors), Int(after.cursors)),
      Rest("sessions", Int(before.sessions), Int(after.sessions)),
      Rest("connections", Int(before.connections), Int(after.connections)),
      // The runtime may have more threads than before; a client has at least nine.
      Rest("threads", threads, try ProcessStatus.threads(), spare: 8),
      Rest("open files", files, try ProcessStatus.openFiles()),
    ]
    for rest in rests { print(rest) }
    await server.watcher.shutdown()
    return isSound && rests.allSatisfy(\.isGone)
  }

  /// Each kind has a client of its own, so that memory is attributed to the right kind.
  private func run(_ kind: Kind, _ configuration: MongoConfiguration) async throws -> Bool {
    let client = try MongoClient(configuration)
    let run = Run(kind, on: client)
    let began = ContinuousClock.now
    do {
      try await run.run()
    } catch {
      await client.shutdown()
      throw error
    }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    await client.shutdown()
    let samples = run.samples
    print(
      kind.name.padding(toLength: 8, withPad: " ", startingAt: 0),
      String(
        format: "%7d  %11d  %7.1f  %8.1f  %7.1f  ", kind.count, run.cancelled, seconds,
        megabytes(samples.early), megabytes(samples.late)), samples.isLevel ? "yes" : "NO",
      run.gaveUp ? "" : "NONE was given up")
    fflush(nil)
    return samples.isLevel && run.gaveUp
  }

  private func prepare(_ client: MongoClient) async throws {
    let things = client.database(Kind.database).collection(Kind.collection)
    try await things.deleteMany([:])
    try await things.insertMany(
      (0..<Kind.documents).map { number in
        ["_id": .int64(Int64(number)), "text": .string(String(repeating: "x", count: 200))]
      })
  }

  private func megabytes(_ bytes: Int) -> Double { Double(bytes) / Double(1 << 20) }
}

/// A count that must not be higher afterwards than before.
private struct Rest: CustomStringConvertible {
  let name: String
  let before: Int
  let after: Int
  let spare: Int

  init(_ name: String, _ before: Int, _ after: Int, spare: Int = 0) {
    self.name = name
    self.before = before
    self.after = after
    self.spare = spare
  }

  var isGone: Bool { after <= before + spare }

  var description: String {
    "\(name): \(before) before, \(after) after" + (isGone ? "" : ", NOT gone")
  }
}
