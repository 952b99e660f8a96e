import Logging
import Mongo

/// The clients of a run.
enum Clients {
  /// Straight to one member, past its proxy.
  static func direct(to port: UInt16) throws -> MongoClient {
    var configuration = MongoConfiguration(
      uri: "mongodb://127.0.0.1:\(port)/?directConnection=true", logger: quiet)
    configuration.applicationName = "faults-watch"
    configuration.workers = 2
    configuration.serverSelectionTimeout = .seconds(1)
    return try MongoClient(configuration)
  }

  /// A client of the replica set with the default settings, which are tested here.
  static func ordinary(
    to set: ReplicaSet, broken: Breakage?, diary: Diary
  ) throws -> MongoClient {
    let retries = broken == .retries ? "&retryWrites=false" : ""
    var configuration = MongoConfiguration(uri: set.uri + retries, logger: quiet)
    configuration.applicationName = "faults-load"
    configuration.onTopology = diary.note
    if broken == .writes {
      configuration.writeConcern = WriteConcern(w: .nodes(1), journal: false)
    }
    return try MongoClient(configuration)
  }

  /// A logger without output, because the library logs every broken connection.
  private static var quiet: Logger {
    var logger = Logger(label: "mongo")
    logger.logLevel = .critical
    return logger
  }
}
