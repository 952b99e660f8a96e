import Foundation

/// Where things are: the project's folder, as the script that starts us knows it.
package struct Place {
  private let root: URL

  /// The folder that `BENCH_ROOT` names.
  package init() throws {
    guard let path = ProcessInfo.processInfo.environment["BENCH_ROOT"] else {
      throw BenchmarkError("BENCH_ROOT names no folder; run Scripts/bench, which sets it")
    }
    root = URL(filePath: path)
  }

  /// Starts one of this program's own workers.
  package func start(_ name: String, worker: String, of room: String) throws -> Peer {
    let program = CommandLine.arguments[0]
    return try Peer(name, program: program, arguments: [room, "--worker", worker])
  }

  /// Starts a worker that is written in Python.
  package func start(_ name: String, script: String, _ arguments: [String]) throws -> Peer {
    guard let python = ProcessInfo.processInfo.environment["BENCH_PEER_PYTHON"] else {
      throw BenchmarkError("BENCH_PEER_PYTHON names no Python; run Scripts/bench, which sets it")
    }
    let path = root.appending(path: "Benchmarks/Peers/\(script)").path
    return try Peer(name, program: python, arguments: ["-B", path] + arguments)
  }

  /// Counts the allocations of a room, in the program of this package that can.
  package func countAllocations(of room: String) throws {
    let program = "bench-allocations"
    let process = Process()
    let own = URL(filePath: CommandLine.arguments[0])
    process.executableURL = own.deletingLastPathComponent().appending(path: program)
    process.arguments = [room]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchmarkError("\(program) failed") }
  }

  /// Hands a document to all peers.
  package func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
    try Data(bytes).write(to: documents.appending(path: name))
  }

  /// The bytes of a document that was handed over.
  package func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: documents.appending(path: name)))
  }

  /// Where a document that was handed over lies.
  package func path(of name: String) -> String { documents.appending(path: name).path }

  private var documents: URL { root.appending(path: ".brine/bench/documents") }
}
