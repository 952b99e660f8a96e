package import Words

/// One thing wrong with the configuration.
package struct ConfigurationFault: Hashable, Sendable, CustomStringConvertible {
  /// The flag or environment variable that it stands in.
  package let name: String
  package let message: String

  package var description: String { "\(name): \(message)" }
}

/// Everything wrong with the configuration, in the order of the settings; never empty.
package struct ConfigurationFaults: Error, Hashable, Sendable, CustomStringConvertible {
  package let all: [ConfigurationFault]

  package var description: String {
    let lines = all.map { "  \($0)" }
    return
      (["the configuration has \(all.count == 1 ? "a fault" : "\(all.count) faults"):"] + lines)
      .joined(separator: "\n")
  }
}

extension ConfigurationFaults: KnowsExitStatus {
  package var exitStatus: ExitStatus { .usage }
}
