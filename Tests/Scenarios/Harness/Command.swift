/// One run of `brine` from start to end.
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

  static func run(
    _ arguments: [String], environment: [String: String] = [:], input: String = ""
  ) async throws -> Command {
    try await withScratchFolder { folder in
      let process = try ChildProcess(
        arguments, environment: environment, input: Array(input.utf8), keepingOutputIn: folder)
      let status = try await process.status()
      return Command(
        status: status, standardOutput: process.standardOutput,
        standardError: process.standardError)
    }
  }
}
