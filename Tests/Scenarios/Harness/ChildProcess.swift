import Foundation
import Synchronization
import TestSupport

/// A run of a program, its output kept in files so that it never waits for a reader.
final class ChildProcess: Sendable {
  let arguments: [String]
  private let process: Process
  private let output: URL
  private let errors: URL

  /// Starts it in the package's root.
  ///
  /// - Parameters:
  ///   - program: `brine` unless said otherwise.
  ///   - environment: on top of `Place.surroundings`.
  ///   - folder: where its output is kept.
  init(
    _ arguments: [String], of program: URL = Place.brine, environment: [String: String] = [:],
    input: [UInt8] = [],
    keepingOutputIn folder: ScratchFolder
  ) throws {
    let name = UUID().uuidString
    self.arguments = arguments
    output = folder.url.appending(path: "\(name).out")
    errors = folder.url.appending(path: "\(name).err")
    process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = Place.surroundings.merging(environment) { $1 }
    process.currentDirectoryURL = PackageFolder.url
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: folder.write(input, to: "\(name).in")))
    process.standardOutput = try Self.newFile(output)
    process.standardError = try Self.newFile(errors)
    try process.run()
    Running.note(process.processIdentifier)
  }

  var pid: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }

  /// What it has printed so far.
  var standardOutput: String { Self.text(output) }
  var standardError: String { Self.text(errors) }

  func send(_ signal: Int32) {
    if process.isRunning { kill(pid, signal) }
  }

  /// Waits for its end.
  /// - Returns: the exit status; the signal's number below zero when one ended it.
  func status() async throws -> Int32 {
    try await Patience.wait(
      for:
        "the end of \(process.executableURL?.lastPathComponent ?? "") \(arguments.joined(separator: " "))"
    ) {
      process.isRunning ? nil : ()
    }
    Running.forget(pid)
    let isExit = process.terminationReason == .exit
    return isExit ? process.terminationStatus : -process.terminationStatus
  }

  private static func newFile(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  private static func text(_ url: URL) -> String {
    String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
  }
}

/// Processes that must end with the tests, even if the tests crash.
private enum Running {
  private static let processes = Mutex<Set<Int32>>([])

  static func note(_ process: Int32) {
    atExit
    processes.withLock { _ = $0.insert(process) }
  }

  static func forget(_ process: Int32) {
    processes.withLock { _ = $0.remove(process) }
  }

  private static let atExit: Void = {
    atexit { Running.endAll() }
  }()

  /// First asks each process to stop, so that it can end its own mongod; then kills it.
  private static func endAll() {
    let left = processes.withLock(\.self)
    for process in left { kill(process, SIGTERM) }
    for _ in 0..<500 where left.contains(where: ProcessTable.isAlive) { usleep(10_000) }
    for process in left { kill(process, SIGKILL) }
    SharedServer.folder.withLock(\.self)?.remove()
  }
}
