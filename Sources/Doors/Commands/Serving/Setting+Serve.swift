import HTTP

// The one place that names the settings of serving; those of the store have their own.

extension Setting<ListenAddress> {
  /// The host alone; the port has its own setting.
  static let listen = Setting(
    "BRINE_LISTEN", flag: "--listen",
    expected: """
      127.0.0.1, ::1 or localhost: until Brine has accounts it listens on this machine alone, since \
      whoever reaches the port can read and change every athlete's data
      """
  ) { text in try? ListenAddress.parse(text, port: 0) }
}

extension Setting<Int> {
  static let port = Setting(
    "BRINE_PORT", flag: "--port", expected: "a port number 1...65535"
  ) { text in Int(text).flatMap { (1...65535).contains($0) ? $0 : nil } }
}
