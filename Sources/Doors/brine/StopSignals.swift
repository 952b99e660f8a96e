import Commands
import Foundation
import Migrator
import UnixSignals
import Words

/// The signals by which the program is told to stop.
enum StopSignals {
  /// Ctrl-C, a service manager, and the closing of the terminal unless that is to be survived
  /// (`nohup`).
  static var all: [UnixSignal] {
    survivesItsTerminal ? [.sigint, .sigterm] : [.sigint, .sigterm, .sighup]
  }

  /// The same for a server, save that one without a terminal that could close takes SIGHUP for a
  /// question (`lookAgain`).
  static var ofServer: [UnixSignal] { all.filter { !lookAgain.contains($0) } }

  /// The signals by which a server is asked to look at once for what it otherwise looks for now and
  /// then: SIGHUP, as service managers send it to reload.
  static var lookAgain: [UnixSignal] { hasTerminal && !survivesItsTerminal ? [] : [.sighup] }

  /// Whether a terminal is at one of the ends of the process.
  private static var hasTerminal: Bool {
    [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].contains { isatty($0) == 1 }
  }

  /// Runs the body and cancels it when such a signal comes; returns when it has ended.
  static func cancel<Success: Sendable>(
    _ body: @escaping @Sendable () async throws -> Success
  ) async throws -> Success {
    try await run(body) { throw stopped(by: $0) }
  }

  /// Runs the body. The first such signal asks it to stop where it can go on later, the second one
  /// cancels it; returns when it has ended.
  static func ask<Success: Sendable>(
    _ stop: StopRequest, onAsked: @escaping @Sendable () -> Void,
    _ body: @escaping @Sendable () async throws -> Success
  ) async throws -> Success {
    try await run(body) { signal in
      if stop.isAsked { throw stopped(by: signal) }
      stop.stop()
      onAsked()
    }
  }

  /// Runs the body until it ends, or until `onSignal` throws, which cancels it.
  private static func run<Success: Sendable>(
    _ body: @escaping @Sendable () async throws -> Success,
    onSignal: @escaping @Sendable (UnixSignal) throws -> Void
  ) async throws -> Success {
    let signals = await UnixSignalsSequence(trapping: all)
    return try await withThrowingTaskGroup(of: Success.self) { group in
      group.addTask { try await body() }
      group.addTask {
        for await signal in signals { try onSignal(signal) }
        throw CancellationError()
      }
      defer { group.cancelAll() }
      guard let success = try await group.next() else { throw CancellationError() }
      return success
    }
  }

  private static func stopped(by signal: UnixSignal) -> CommandFailure {
    CommandFailure(.failed, "Stopped by \(signal).")
  }

  /// Whether SIGHUP, signal 1, is ignored; only Linux tells in this way.
  private static var survivesItsTerminal: Bool {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigIgn:") }
    let ignored = line?.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) } ?? 0
    return ignored & 1 != 0
  }
}
