import Checking

/// What became of a fault's rounds.
struct Findings: Sendable {
  let fault: Fault
  let rounds: [Round]
  let log: ClientLog
  /// Errors of the driver by their descriptions, and how often each came.
  let failures: [String: Int]
  let writes: Verdict
  /// How many changes there were to tell of.
  let changes: Int
  let streams: [StreamVerdict]
  /// Streams that ended before their end, as sentences.
  let broken: [String]

  /// All that must not be, as sentences.
  var breaches: [String] {
    let late = rounds.filter { !$0.isInTime }.map { round in
      "round \(round.number), \(round.detail): the first write after \(Screen.text(round.first))"
    }
    return late + broken + writes.breaches + streams.flatMap(\.breaches)
  }
}
