import Foundation

/// One run of a program from start to end, mostly of `brine`.
struct Command: Sendable {
  let status: Int32
  let standardOutput: String
  let standardError: String

  /// - Parameters:
  ///   - arguments: without the program's name.
  ///   - environment: on top of `Place.surroundings`.
  static func run(
    _ arguments: String..., environment: [String: String] = [:], input: String = ""
  ) async throws -> Command {
    try await run(arguments, environment: environment, input: input)
  }

  /// Runs a line as a person at a shell would, in the package's root.
  static func shell(_ line: String) async throws -> Command {
    try await run(["-c", line], of: URL(filePath: "/bin/sh"))
  }

  static func run(
    _ arguments: [String], of program: URL = Place.brine, environment: [String: String] = [:],
    input: String = ""
  ) async throws -> Command {
    try await withScratchFolder { folder in
      let process = try ChildProcess(
        arguments, of: program, environment: environment, input: Array(input.utf8),
        keepingOutputIn: folder)
      let status = try await process.status()
      return Command(
        status: status, standardOutput: process.standardOutput,
        standardError: process.standardError)
    }
  }
}
