import Foundation
import TestSupport

/// A running `brine serve` or `brine demo`, with a data folder of its own.
final class RunningProgram: Sendable {
  /// The folder of the data and the output.
  let folder: ScratchFolder
  let http: HTTPClient
  let process: ChildProcess

  /// The address on which it listens.
  var address: String { "127.0.0.1:\(http.port)" }
  /// The value of `--data`.
  let dataFolder: String
  var pid: Int32 { process.pid }
  /// The processes of its mongod, usually one.
  var mongods: [Int32] {
    ProcessTable.naming(dataFolder).filter { $0 != pid }
  }

  /// Starts it and waits until it answers.
  ///
  /// - Parameters:
  ///   - command: `serve` or `demo`, with more flags than the port and the data folder.
  ///   - folder: where to keep the data; pass the folder of another run to continue with its data.
  ///   - name: the data folder's name in there.
  static func start(
    _ command: [String] = ["serve"], in folder: ScratchFolder, data name: String = "data",
    environment: [String: String] = [:]
  ) async throws -> RunningProgram {
    let port = try await FreePort.find()
    let data = "\(folder.path)/\(name)"
    let process = try ChildProcess(
      command + ["--port", "\(port)", "--data", data], environment: environment,
      keepingOutputIn: folder)
    let program = RunningProgram(folder, data, HTTPClient(port: port), process)
    try await program.waitUntilReady()
    return program
  }

  /// Waits until its readiness check succeeds.
  func waitUntilReady() async throws {
    try await Patience.wait(for: "brine to be ready") {
      guard process.isRunning else { throw Ended(errors: process.standardError) }
      return (try? await http.get("/readyz"))?.status == 200 ? () : nil
    }
  }

  /// Asks it to stop, as a service manager does, and waits for its end.
  /// - Returns: its exit status.
  @discardableResult
  func terminate() async throws -> Int32 {
    process.send(SIGTERM)
    return try await process.status()
  }

  /// Kills it without warning; its mongod goes on.
  func kill() async throws {
    process.send(SIGKILL)
    _ = try await process.status()
  }

  /// The program ended before it was ready.
  struct Ended: Error {
    let errors: String
  }

  private init(
    _ folder: ScratchFolder, _ data: String, _ http: HTTPClient, _ process: ChildProcess
  ) {
    self.folder = folder
    dataFolder = data
    self.http = http
    self.process = process
  }
}

/// Runs the body with a program of its own. Afterwards the program is stopped, with all that it
/// started.
func withProgram<Result>(
  _ command: String..., environment: [String: String] = [:],
  _ body: (RunningProgram) async throws -> Result
) async throws -> Result {
  try await withScratchFolder { folder in
    let program = try await RunningProgram.start(
      command.isEmpty ? ["serve"] : command, in: folder, environment: environment)
    do {
      let result = try await body(program)
      try await program.terminate()
      return result
    } catch {
      // The error of the body is thrown, not that of stopping.
      _ = try? await program.terminate()
      throw error
    }
  }
}

/// Ports that nobody listens on.
///
/// They are below the range from which the system assigns ports, so that no server of another test
/// gets the port before the program starts. None is opened to find out: a process that another test
/// starts in that moment would inherit it, and listen for ever without an answer.
enum FreePort {
  static func find() async throws -> Int {
    let table = try String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)
    while true {
      let port = Int.random(in: 20_000..<32_000)
      let written = String(port, radix: 16, uppercase: true)
      if !table.contains(":\(written) ") { return port }
    }
  }
}
