package import ArgumentParser

/// The flags of `brine serve`.
package struct ServeOptions: ParsableArguments {
  @Option(help: "Loopback address to listen on (BRINE_LISTEN; 127.0.0.1).")
  package var listen: String?

  @Option(help: "Port to listen on (BRINE_PORT; 8080).")
  package var port: String?

  @OptionGroup package var store: StoreOptions

  package init() {}

  /// What was given, by flag.
  package var flags: [String: String] {
    ["--listen": listen, "--port": port].compactMapValues { $0 }.merging(store.flags) { $1 }
  }
}
