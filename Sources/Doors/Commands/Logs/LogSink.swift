import Foundation
import Synchronization

/// Where log lines go; lines of several tasks never mix.
package final class LogSink: Sendable {
  private let write: Mutex<@Sendable (String) -> Void>

  /// - Parameter write: takes one line with its newline.
  package init(_ write: @escaping @Sendable (String) -> Void) {
    self.write = Mutex(write)
  }

  package static let standardError = LogSink { line in
    // A log that cannot be written has nobody left to be told.
    try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
  }

  func write(_ line: String) {
    write.withLock { $0(line) }
  }
}
