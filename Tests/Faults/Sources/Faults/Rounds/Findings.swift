import Checking

/// The results of all rounds of a fault.
struct Findings: Sendable {
  let fault: Fault
  let rounds: [Round]
  let log: ClientLog
  /// Errors of the driver by their descriptions, and how often each came.
  let failures: [String: Int]
  let writes: Verdict
  /// How many changes the streams had to report.
  let changes: Int
  let streams: [StreamVerdict]
  /// Streams that ended before their end, as sentences.
  let broken: [String]

  /// How many rounds were in time only because the primary itself was slow.
  var excused: Int { rounds.count(where: \.isExcused) }

  /// All breaches, as sentences.
  var breaches: [String] {
    late + own + [Round.excess(of: rounds)].compactMap(\.self) + broken + writes.breaches
      + streams.flatMap(\.breaches)
  }

  /// The failures for which the client is responsible.
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
