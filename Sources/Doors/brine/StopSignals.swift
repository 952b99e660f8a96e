import Commands
import Foundation
import UnixSignals

/// The signals by which the program is told to stop.
enum StopSignals {
  /// Ctrl-C, a service manager, and the closing of the terminal unless that is to be survived
  /// (`nohup`).
  static var all: [UnixSignal] {
    survivesItsTerminal ? [.sigint, .sigterm] : [.sigint, .sigterm, .sighup]
  }

  /// Runs the body and cancels it when such a signal comes; returns when it has ended.
  static func cancel(_ body: @escaping @Sendable () async throws -> Void) async throws {
    let signals = await UnixSignalsSequence(trapping: all)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await body() }
      group.addTask {
        for await signal in signals { throw CommandFailure(.failed, "Stopped by \(signal).") }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Whether SIGHUP, signal 1, is ignored; only Linux tells in this way.
  private static var survivesItsTerminal: Bool {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigIgn:") }
    let ignored = line?.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) } ?? 0
    return ignored & 1 != 0
  }
}
