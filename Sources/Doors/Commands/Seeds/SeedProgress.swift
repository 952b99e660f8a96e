import Foundation
import Synchronization
import UseCases

/// A line on the terminal that says how far a run is, how fast, and how long it will still take. Nothing
/// where standard error is no terminal.
final class SeedProgress: Sendable {
  private let total: Int
  private let began = ContinuousClock.now
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let lastShown = Mutex<ContinuousClock.Instant?>(nil)

  init(total: Int) {
    self.total = total
  }

  func show(_ tally: SeedTally) {
    let now = ContinuousClock.now
    let isDue = lastShown.withLock { last in
      if let last, now - last < .milliseconds(200) { return false }
      last = now
      return true
    }
    guard isTerminal, isDue else { return }
    write("\r" + line(tally, after: now - began) + "\u{1B}[K")
  }

  func end() {
    if isTerminal { write("\r\u{1B}[K") }
  }

  /// Such as `412 of 1000 athletes, 310526 documents, 51200/s, 9 s left`.
  func line(_ tally: SeedTally, after elapsed: Duration) -> String {
    let seconds = max(elapsed / .seconds(1), 0.001)
    let rate = Int(Double(tally.documents) / seconds)
    let counts = "\(tally.athletes) of \(total) athletes, \(tally.documents) documents, \(rate)/s"
    guard tally.athletes > 0 else { return counts }
    let left = Double(total - tally.athletes) * seconds / Double(tally.athletes)
    return counts + ", \(Int(left.rounded())) s left"
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
