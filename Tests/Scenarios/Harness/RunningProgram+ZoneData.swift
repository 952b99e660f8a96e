import Foundation
import TestSupport

extension RunningProgram {
  /// Asks the program to reload its zone data, and waits until it has logged the result.
  ///
  /// - Parameters:
  ///   - message: the expected message.
  ///   - release: the release of the data that it then uses.
  func lookAtZoneData(expecting message: String, _ release: ZoneFolder.Release) async throws {
    let before = lines(message).count
    process.send(SIGHUP)
    let line = try await Patience.wait(for: "\"\(message)\" in the log") {
      lines(message).dropFirst(before).first
    }
    guard line.contains("\"release\":\"\(release.rawValue)\"") else {
      throw OtherRelease(line: String(line))
    }
  }

  private func lines(_ message: String) -> [Substring] {
    process.standardError.split(separator: "\n").filter { $0.contains("\"\(message)\"") }
  }

  /// The program uses another release than expected.
  struct OtherRelease: Error {
    let line: String
  }
}
