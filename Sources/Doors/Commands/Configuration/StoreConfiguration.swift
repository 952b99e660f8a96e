package import Logging

/// What every command that needs the store can be told.
package struct StoreConfiguration: Hashable, Sendable {
  /// Where documents are kept when no MongoDB is named.
  package var dataFolder: String
  /// Nil: Brine starts a MongoDB of its own under the data folder.
  package var mongo: MongoURI?
  /// The mongod to start; nil: the first that is found.
  package var mongod: String?
  package var logLevel: Logger.Level
  /// Nil: chosen by where standard error goes.
  package var logFormat: LogFormat?
  /// The IANA time zone files that are read.
  package var zoneinfoFolder: String
  /// The migrations of this release.
  package var migrationsFolder: String

  /// - Parameters:
  ///   - flags: what was given on the command line, by flag (`--data`).
  ///   - quietly: log warnings only when no level is asked for.
  /// - Throws: every fault at once.
  package init(
    flags: [String: String] = [:], surroundings: Surroundings, quietly: Bool = false
  ) throws(ConfigurationFaults) {
    var reader = ConfigurationReader(flags: flags, surroundings: surroundings)
    self.init(from: &reader, quietly: quietly)
    try reader.finish()
  }

  /// Reads these settings beside others; the reader collects the faults.
  init(from reader: inout ConfigurationReader, quietly: Bool) {
    dataFolder = reader.read(.dataFolder, default: "./.brine/data")
    mongo = reader.read(.mongo)
    mongod = reader.read(.mongod)
    logLevel = reader.read(.logLevel, default: quietly ? .warning : .info)
    logFormat = reader.read(.logFormat)
    zoneinfoFolder = reader.read(.zoneinfoFolder, default: "/usr/share/zoneinfo")
    migrationsFolder = reader.read(.migrationsFolder, default: MigrationsPlace.ofTheProgram)
  }
}
