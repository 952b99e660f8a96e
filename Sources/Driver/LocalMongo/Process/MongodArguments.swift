internal import Mongo

/// The command line of a private mongod.
struct MongodArguments: Hashable, Sendable {
  let values: [String]

  init(_ configuration: LocalMongoConfiguration, folder: DataFolder, socket: UnixSocket) {
    var values = [
      "--dbpath", folder.database,
      "--logpath", folder.log, "--logappend", "--quiet",
      // The file is put aside by us; mongod only opens it again.
      "--logRotate", "reopen",
      // Only this socket: no TCP port, and not the usual second one in /tmp.
      "--bind_ip", socket.path, "--nounixsocket", "--filePermissions", "0600",
      "--replSet", ReplicaSet.name, "--oplogSize", String(configuration.operationsLogMegabytes),
      "--wiredTigerCacheSizeGB", String(configuration.cacheGigabytes),
      // The journal otherwise takes 300 MB of disk before the first document.
      "--wiredTigerEngineConfigString", "log=(prealloc=false,file_max=16MB)",
      "--setParameter", "diagnosticDataCollectionEnabled=false",
    ]
    if let zones = configuration.timeZoneFolder, FileStatus(at: zones)?.isFolder == true {
      values += ["--timeZoneInfo", zones]
    }
    if configuration.allowsTestCommands { values += ["--setParameter", "enableTestCommands=1"] }
    for parameter in configuration.parameters { values += ["--setParameter", parameter] }
    self.values = values
  }

  /// Whether a command line, as the system shows it, is that of a private mongod.
  static func areOurs(_ arguments: [String]) -> Bool {
    arguments.contains("--nounixsocket")
      && zip(arguments, arguments.dropFirst()).contains { $0 == ("--replSet", ReplicaSet.name) }
  }
}
