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

  /// How many rounds were in time by the primary's own slowness alone.
  var excused: Int { rounds.count(where: \.isExcused) }

  /// All that must not be, as sentences.
  var breaches: [String] {
    late + own + [Round.excess(of: rounds)].compactMap(\.self) + broken + writes.breaches
      + streams.flatMap(\.breaches)
  }

  /// What is the client's own fault, as the rounds tell it.
  private var own: [String] {
    rounds.flatMap { round in
      round.ownFaults.map { "round \(round.number), \(round.detail): \($0)" }
    }
  }

  private var late: [String] {
    rounds.filter { !$0.isInTime }.map { round in
      "round \(round.number), \(round.detail): the first write after \(Screen.text(round.first)),"
        + " all writers after \(Screen.text(round.all))"
    }
  }
}
