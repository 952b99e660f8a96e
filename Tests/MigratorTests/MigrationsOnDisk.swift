import BSON
import Foundation
import Migrator
import Mongo
import Synchronization

/// A folder with migrations of a test's own; removed afterwards.
struct MigrationsOnDisk {
  let path: String

  static func with<Result>(_ body: (MigrationsOnDisk) async throws -> Result) async throws -> Result
  {
    let path =
      FileManager.default.temporaryDirectory.path + "/brine-migrations-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await body(MigrationsOnDisk(path: path))
  }

  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(file)"))
  }

  /// Adds a migration under the next number.
  ///
  /// - Parameters:
  ///   - up: the steps, as JSON without the brackets around the list.
  ///   - down: the same; nil for an irreversible one.
  func add(
    _ name: String = "change", phase: String = "expand", number: Int, up: String, down: String?
  ) throws {
    let back = down.map { #""down": [\#($0)]"# } ?? #""irreversible": "nobody can""#
    try write(
      """
      {"number": \(number), "name": "\(name)", "phase": "\(phase)", "description": "a test's",
       "up": [\(up)], \(back)}
      """, to: "\(MigrationTitle(number: number, name: name)).json")
  }

  func migrations(steps: Set<String> = []) throws -> [Migration] {
    try MigrationFolder(path).migrations(programSteps: steps)
  }
}

/// Migrations that lie nowhere.
func migrations(_ files: (up: String, down: String?)...) async throws -> [Migration] {
  try await MigrationsOnDisk.with { folder in
    for (index, file) in files.enumerated() {
      try folder.add(number: index + 1, up: file.up, down: file.down)
    }
    return try folder.migrations()
  }
}

/// What a migrator told, in order.
final class Told: Sendable {
  private let kept = Mutex<[MigrationEvent]>([])
  /// Called after each event.
  private let then: @Sendable (MigrationEvent) -> Void

  init(_ then: @escaping @Sendable (MigrationEvent) -> Void = { _ in }) { self.then = then }

  func report(_ event: MigrationEvent) {
    kept.withLock { $0.append(event) }
    then(event)
  }

  var events: [MigrationEvent] { kept.withLock(\.self) }
}

extension Migrator {
  /// One without patience, for tests.
  init(
    _ database: Database, _ migrations: [Migration], steps: [NamedStep] = [],
    by owner: String = "test", stop: StopRequest = StopRequest(), told: Told = Told()
  ) {
    var patience = LockPatience()
    patience.attempt = .milliseconds(50)
    patience.pause = .milliseconds(10)
    patience.attempts = 1_000
    var times = MigrationLock.Times()
    times.look = .milliseconds(5)
    self.init(
      database, migrations, programSteps: steps, owner: owner, lockTimes: times,
      patience: patience, stop: stop, report: told.report)
  }
}

/// The store without what notes times: equal for the same documents, whatever was done in between.
func hash(of database: Database) async throws -> BSONValue? {
  let collections = try await database.listCollections().map(\.name).filter { $0 != "migrations" }
  let names = try BSONArray(collections.sorted().map { .string($0) })
  guard !collections.isEmpty else { return nil }
  let reply = try await database.runCommand(["dbHash": 1, "collections": .array(names)])
  return reply["collections"]
}

/// Indexes and checks of every collection, to be compared.
func rules(of database: Database) async throws -> [String: Set<BSONDocument>] {
  var rules: [String: Set<BSONDocument>] = [:]
  for info in try await database.listCollections() where info.name != "migrations" {
    let indexes = try await database.collection(info.name).listIndexes()
    // The server keeps an empty check where it was taken back.
    let isChecked = info.options["validator"]?.documentValue?.isEmpty == false
    rules[info.name] = Set(
      indexes.map { ["name": .string($0.name), "key": .document($0.keys)] }
        + (isChecked ? [info.options] : []))
  }
  return rules
}
