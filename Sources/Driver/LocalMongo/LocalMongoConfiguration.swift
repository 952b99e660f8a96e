package import Logging

/// How a private database is run.
package struct LocalMongoConfiguration: Sendable {
  /// The folder that holds everything; made where it is missing. Its path may be of any length.
  package var dataFolder: String

  /// The program to run.
  package var mongod: MongodBinary

  /// What the lock file says of this process, such as `brine serve`.
  package var command: String

  /// mongod's cache, in gigabytes; at least 0.25.
  package var cacheGigabytes = 0.25

  /// The operations log that transactions and change streams read, in megabytes.
  package var operationsLogMegabytes = 1024

  /// Zone data for the server's date expressions; nil for the server's own. Left out when there is
  /// no such folder.
  package var timeZoneFolder: String? = "/usr/share/zoneinfo"

  /// Whether failpoints can be set: for tests only.
  package var allowsTestCommands = false

  /// Further parameters of the server, such as `ttlMonitorSleepSecs=1`.
  package var parameters: [String] = []

  /// How long the first start may take; recovery after a crash with much data needs its time.
  package var startTimeout: Duration = .seconds(120)

  /// How long a mongod that has served may give no answer at all before it is killed and started
  /// again. Slow work does not keep it from answering; a stopped process or a dead disk does.
  package var hangTimeout: Duration = .seconds(60)

  /// How long mongod may take to stop before it is killed.
  package var stopTimeout: Duration = .seconds(30)

  /// Where starts, crashes and stops are noted.
  package var logger: Logger

  package init(
    dataFolder: String, mongod: MongodBinary, command: String,
    logger: Logger = Logger(label: "local-mongo")
  ) {
    self.dataFolder = dataFolder
    self.mongod = mongod
    self.command = command
    self.logger = logger
  }

  /// Notes crashes and strays alone.
  package mutating func logOnlyWarnings() { logger.logLevel = .warning }
}
