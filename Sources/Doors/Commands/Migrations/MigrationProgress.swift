import Foundation
import Migrator
import Synchronization

/// Tells on standard error what a migrator does, so that standard output is the answer alone.
///
/// The line that counts documents is written over itself on a terminal; elsewhere there is one at
/// the beginning, and then one every few seconds.
final class MigrationProgress: Sendable {
  private let toTerminal: Bool
  private let interval: Duration
  private let state = Mutex(State())

  private struct State {
    var isCounting = false
    var last: ContinuousClock.Instant?
  }

  init(toTerminal: Bool) {
    self.toTerminal = toTerminal
    interval = toTerminal ? .milliseconds(100) : .seconds(5)
  }

  func show(_ event: MigrationEvent) {
    if case .documents(let pace) = event { return count(pace) }
    say(event.sentence)
  }

  func say(_ line: String) {
    let begin = state.withLock { state in
      defer { state = State() }
      return state.isCounting ? "\n" : ""
    }
    write(begin + line + "\n")
  }

  private func count(_ pace: Pace) {
    let isDue = state.withLock { state in
      let now = ContinuousClock.now
      if let last = state.last, now - last < interval, pace.done < pace.total { return false }
      state.last = now
      state.isCounting = toTerminal
      return true
    }
    guard isDue else { return }
    write(toTerminal ? "\r\u{1B}[K  \(pace.inWords)" : "  \(pace.inWords)\n")
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}

extension Pace {
  /// `12000 of 50000 documents, 8400/s, 5 s left`
  package var inWords: String {
    var words = "\(done) of \(total) documents"
    if let rate { words += ", \(Int(rate))/s" }
    if done < total, let left = timeLeft { words += ", \(left.components.seconds) s left" }
    return words
  }
}

extension MigrationEvent {
  package var sentence: String {
    switch self {
    case .began(let title, let direction, 0, let count):
      "\(title) \(direction.rawValue): \(count) steps"
    case .began(let title, let direction, let done, let count):
      "\(title) \(direction.rawValue): goes on behind \(done) of \(count) steps"
    case .step(let number, let count, let what): "  \(number) of \(count): \(what)"
    case .documents(let pace): "  \(pace.inWords)"
    case .waiting(let what, let attempts):
      "  other operations are in the way (\(what), attempt \(attempts)); trying again"
    case .ended(let title, .up): "\(title) is applied"
    case .ended(let title, .down): "\(title) is taken back"
    case .waitsForLock(let holder): "waiting for another migration: \(holder)"
    case .tookLock(let holder): "took the lock of a dead migration: \(holder)"
    }
  }
}
