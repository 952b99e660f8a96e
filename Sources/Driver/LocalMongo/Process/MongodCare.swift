internal import BSON
internal import Logging
internal import Mongo

/// Looks after a mongod that serves: that it answers, that clients know when it does not, and that
/// its log stays small.
///
/// Its client ends with the last reference to it, since after a crash nobody should wait for that.
struct MongodCare: Sendable {
  private let client: MongoClient
  private let log: MongodLog
  private let outages: OutageNotices
  private let logger: Logger
  private let patience: Duration

  init(
    _ client: MongoClient, log: MongodLog, _ outages: OutageNotices,
    _ configuration: LocalMongoConfiguration
  ) {
    self.client = client
    self.log = log
    self.outages = outages
    logger = configuration.logger
    patience = configuration.hangTimeout
  }

  /// Returns when it has killed a mongod that was there and did not answer. `process` tells its id.
  func run(clock: any Clock<Duration>, process: () -> Int32?) async throws {
    var pulse = Pulse(patience: patience)
    while true {
      var hasAnswered = false
      let time = try await clock.measure {
        try await clock.sleep(for: Pulse.interval)
        hasAnswered = await answers()
      }
      switch pulse.note(hasAnswered: hasAnswered, after: time) {
      case .fellSilent:
        logger.warning("mongod does not answer", metadata: metadata(process()))
        outages.begin(because: "mongod does not answer")
      case .answersAgain:
        logger.notice("mongod answers again", metadata: metadata(process()))
        outages.end()
      case .isGone:
        logger.error("mongod has not answered for long: killing it", metadata: metadata(process()))
        if let process = process() { killProcess(process) }
        return
      case nil: break
      }
    }
  }

  private func answers() async -> Bool {
    do {
      try await client.withDeadline(Pulse.tolerance) {
        // What drivers' monitors ask too. A ping may be somebody's failpoint, which this would use
        // up.
        let command = log.rotate() ? "logRotate" : "hello"
        _ = try await client.database("admin").runCommand([command: 1])
      }
      return true
    } catch let error as MongoError {
      // A refusal is an answer too.
      return error.kind == .server
    } catch { return false }
  }

  private func metadata(_ process: Int32?) -> Logger.Metadata { ["pid": "\(process ?? 0)"] }
}
