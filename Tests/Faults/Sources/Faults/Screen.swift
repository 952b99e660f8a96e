import Checking
import Foundation

/// The output of a run for a person.
enum Screen {
  /// The most breaches that are printed.
  private static let limit = 40

  static func tell(_ sentence: String) {
    print(sentence)
    fflush(nil)
  }

  static func tell(_ round: Round, of fault: Fault) {
    tell(
      "\(fault.rawValue) \(round.number): \(round.detail); first write after \(text(round.first)),"
        + " all writers after \(text(round.all)), the primary's own \(text(round.own))"
        + (round.isExcused ? ", which excuses it" : "")
        + (round.starved.isEmpty ? "" : "; \(starvation(round.starved))"))
    for sentence in round.heard { tell("  \(sentence)") }
  }

  private static func starvation(_ times: [Duration]) -> String {
    let last = (times.max() ?? .zero) / .milliseconds(1)
    return "\(times.count) calls found no connection free, the last at \(Int(last)) ms"
  }

  /// A duration in milliseconds; "never" for nil.
  static func text(_ duration: Duration?) -> String {
    duration.map { "\($0 / .milliseconds(1) < 1 ? 1 : Int($0 / .milliseconds(1))) ms" } ?? "never"
  }

  /// Every breach and every error that clients met.
  static func tell(_ findings: Findings) {
    let breaches = findings.breaches
    for breach in breaches.prefix(limit) { tell("BREACH \(findings.fault.rawValue): \(breach)") }
    if breaches.count > limit { tell("… and \(breaches.count - limit) more") }
    for (failure, count) in findings.failures.sorted(by: { $0.key < $1.key }) {
      tell("\(findings.fault.rawValue): \(count) times \(failure)")
    }
  }

  /// One line a fault.
  static func table(_ all: [Findings]) {
    let head = [
      "fault", "rounds", "excused", "acknowledged", "refused", "unknown", "lost", "doubled", "torn",
      "wrong", "changes", "missed", "repeated", "disorder", "streams broken",
      "first write median", "max", "all writers median", "max", "primary's own median", "max",
      "behind it max",
    ]
    let rows = [head] + all.map(row)
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let cells = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: width - text.count)
      }
      tell(cells.joined(separator: " | "))
    }
  }

  private static func row(_ findings: Findings) -> [String] {
    let first = Round.figures(findings.rounds.map(\.first))
    let all = Round.figures(findings.rounds.map(\.all))
    let own = Round.figures(findings.rounds.map(\.own))
    let counts = [
      findings.rounds.count, findings.excused, findings.log.count(.acknowledged),
      findings.log.count(.refused), findings.log.count(.unknown), findings.writes.lost.count,
      findings.writes.doubled.count, findings.writes.torn.count, findings.writes.wrong.count,
      findings.changes,
      findings.streams.reduce(0) { $0 + $1.missed.count },
      findings.streams.reduce(0) { $0 + $1.repeated.count },
      findings.streams.reduce(0) { $0 + $1.wrong.count }, findings.broken.count,
    ]
    return [findings.fault.rawValue] + counts.map { String($0) }
      + [first, all, own].flatMap { [$0.median, $0.greatest] }.map(text)
      + [text(Round.figures(findings.rounds.map(\.behind)).greatest)]
  }
}
