import ArgumentParser
import Migrator
import Time
import Words

/// `brine migrate status`
struct MigrationStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say which migrations the store has.",
    discussion: "Reads only; a user with the role read is enough.")

  @OptionGroup var options: MigrateOptions

  func run() async throws {
    try await options.withMigrator(readsOnly: true) { migrations, migrator in
      let standing =
        try await migrator?.standing() ?? StoreStanding(without: migrations)
      options.answer(standing.text, standing.json)
    }
  }
}

extension StoreStanding {
  /// A table, and what is to be done.
  var text: String {
    let listing = Listing(
      [
        .init("migration", "MIGRATION"), .init("phase", "PHASE"), .init("state", "STATE"),
        .init("since", "SINCE"),
      ],
      rows: lines.map { line in
        [
          .string("\(line.title)"), .string(line.phase.rawValue),
          .string(line.state.inWords(of: line.steps)), line.since,
        ]
      })
    let lock = holder.map { "Locked by \($0)\($0.isAbandoned ? ", and abandoned" : "").\n" } ?? ""
    return listing.table + lock + (servingRefusal.map { "Not ready: \($0)\n" } ?? "")
  }

  var json: JSONValue {
    [
      "ready": .bool(servingRefusal == nil),
      "migrations": .array(
        lines.map { line in
          [
            "number": .integer(Int64(line.title.number)), "name": .string(line.title.name),
            "phase": .string(line.phase.rawValue), "state": .string(line.state.word),
            "since": line.since,
          ]
        }),
      "lock": holder?.json ?? .null,
    ]
  }
}

extension StoreStanding.Line {
  fileprivate var since: JSONValue {
    changedAt.flatMap { Instant(milliseconds: $0) }.map { .string("\($0)") } ?? .null
  }
}

extension StoreStanding.State {
  fileprivate var word: String {
    switch self {
    case .pending: "pending"
    case .applied: "applied"
    case .changed: "changed"
    case .underWay(.up, _): "upUnfinished"
    case .underWay(.down, _): "downUnfinished"
    case .unknown: "unknown"
    }
  }

  fileprivate func inWords(of steps: Int?) -> String {
    switch self {
    case .underWay(.up, let done): "unfinished up, \(done) of \(steps ?? done) steps"
    case .underWay(.down, let done): "unfinished down, \(done) steps"
    case .changed: "applied, file changed"
    case .unknown: "applied, no file"
    default: word
    }
  }
}

extension MigrationLockHolder {
  var json: JSONValue {
    [
      "host": .string(process.host), "process": .integer(Int64(process.process)),
      "ageSeconds": .integer(age.components.seconds),
      "silentSeconds": .integer(silence.components.seconds), "abandoned": .bool(isAbandoned),
    ]
  }
}

extension MigrationTitle {
  var json: JSONValue { ["number": .integer(Int64(number)), "name": .string(name)] }
}
