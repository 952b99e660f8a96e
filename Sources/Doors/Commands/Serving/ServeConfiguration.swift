package import HTTP

/// Everything that `brine serve` can be told.
package struct ServeConfiguration: Hashable, Sendable {
  package var address: ListenAddress
  package var store: StoreConfiguration

  /// - Parameters:
  ///   - flags: what was given on the command line, by flag (`--port`).
  ///   - quietly: log warnings only when no level is asked for.
  /// - Throws: every fault at once.
  package init(
    flags: [String: String] = [:], surroundings: Surroundings, quietly: Bool = false
  ) throws(ConfigurationFaults) {
    var reader = ConfigurationReader(flags: flags, surroundings: surroundings)
    let listen = reader.read(.listen)
    let port = reader.read(.port, default: 8080)
    store = StoreConfiguration(from: &reader, quietly: quietly)
    address = (listen ?? .localhost).with(port: port)
    try reader.finish()
  }
}
