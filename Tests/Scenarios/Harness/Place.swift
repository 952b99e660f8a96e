import Foundation
import LocalMongo
import TestSupport
import Testing

/// The places of the program and files that the scenarios need.
enum Place {
  /// The program, as it was built beside these tests.
  static let brine = URL(filePath: CommandLine.arguments.first ?? "")
    .deletingLastPathComponent().appending(path: "brine")

  /// Whether the program is built and a mongod is available.
  static let canServe =
    FileManager.default.isExecutableFile(atPath: brine.path)
    && (try? MongodBinary.find(
      explicit: environment["BRINE_MONGOD"], environment: environment)) != nil

  static let whyNot: Comment =
    "needs the built brine beside the tests, and a mongod (BRINE_MONGOD or in PATH)"

  /// The environment that the program is given: this process's, without what would configure
  /// Brine itself save its mongod.
  static var surroundings: [String: String] {
    var kept = environment.filter { name, _ in
      !name.hasPrefix("BRINE_") || name == "BRINE_MONGOD"
    }
    kept["BRINE_SEEDS"] = PackageFolder.seeds.path
    return kept
  }

  static let environment = ProcessInfo.processInfo.environment
}
