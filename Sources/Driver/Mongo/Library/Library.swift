internal import CMongo
import Logging
import Synchronization

/// libmongoc itself, started once a process.
enum Library {
  private static let logger = Mutex(Logger(label: "mongo"))

  /// Starts the library with the first client. It is never cleaned up: `mongoc_cleanup` may only
  /// run when no thread of any client is left, which a process about to end cannot promise, and
  /// all that it frees goes with the process.
  private static let started: Void = {
    // First, since the library may warn while it starts.
    brine_log_set { level, domain, message in Library.log(level, domain, message) }
    mongoc_init()
  }()

  /// Warns of a library whose connections cannot be wrapped, so that nothing bounds their waits.
  /// - Throws: `MongoError` of kind `configuration` when the installed library is too old.
  static func start(logger: Logger) throws(MongoError) {
    Self.logger.withLock { $0 = logger }
    _ = started
    try version.check()
    guard !brine_patience_is_possible() else { return }
    logger.warning(
      "libmongoc cannot be told when to stop waiting: calls hold their connections after deadlines",
      metadata: ["version": "\(version)"])
  }

  /// The version of the loaded library, which may differ from the one that was compiled against.
  static var version: LibraryVersion {
    LibraryVersion(
      major: Int(mongoc_get_major_version()), minor: Int(mongoc_get_minor_version()),
      micro: Int(mongoc_get_micro_version()))
  }

  /// libmongoc's messages name hosts and reasons, never documents. They are noted lower than it
  /// rates them: whatever matters comes back as an error of a call as well.
  private static func log(
    _ level: UInt32, _ domain: UnsafePointer<CChar>?, _ message: UnsafePointer<CChar>?
  ) {
    guard let message else { return }
    let text = String(cString: message)
    let source = domain.map { String(cString: $0) } ?? "mongoc"
    logger.withLock(\.self).log(
      level: loggerLevel(level), "\(text)", metadata: ["part": "\(source)"])
  }

  private static func loggerLevel(_ level: UInt32) -> Logger.Level {
    switch mongoc_log_level_t(level) {
    case MONGOC_LOG_LEVEL_ERROR, MONGOC_LOG_LEVEL_CRITICAL: .notice
    case MONGOC_LOG_LEVEL_WARNING, MONGOC_LOG_LEVEL_MESSAGE, MONGOC_LOG_LEVEL_INFO: .debug
    default: .trace
    }
  }
}
