import Logging

// The one place that names the settings of the store.

extension Setting<String> {
  static let dataFolder = folder("BRINE_DATA", flag: "--data")
  static let zoneinfoFolder = folder("BRINE_ZONEINFO", flag: "--zoneinfo")
  static let migrationsFolder = folder("BRINE_MIGRATIONS", flag: "--migrations")
  static let mongod = Setting(
    "BRINE_MONGOD", flag: "--mongod", expected: "the path of a mongod", parse: path)

  private static func folder(_ variable: String, flag: String) -> Setting {
    Setting(variable, flag: flag, expected: "the path of a folder", parse: path)
  }

  /// A NUL would end the path early for the system.
  private static let path: @Sendable (String) -> String? = { text in
    text.isEmpty || text.utf8.contains(0) ? nil : text
  }
}

extension Setting<MongoURI> {
  static let mongo = Setting(
    "BRINE_MONGO_URI", flag: "--mongo", isSecret: true,
    expected: "mongodb://host:port or mongodb+srv://host", parse: MongoURI.init)
}

extension Setting<Logger.Level> {
  static let logLevel = Setting(
    "BRINE_LOG_LEVEL", flag: "--log-level",
    expected: "one of " + Logger.Level.allCases.map(\.rawValue).joined(separator: ", "),
    parse: Logger.Level.init(rawValue:))
}

extension Setting<LogFormat> {
  static let logFormat = Setting(
    "BRINE_LOG_FORMAT", flag: "--log-format", expected: "json or text",
    parse: LogFormat.init(rawValue:))
}
