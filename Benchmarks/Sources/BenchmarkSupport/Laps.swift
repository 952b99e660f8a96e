/// What a race measured: nanoseconds per iteration, a row per round, a column per entrant.
package struct Laps {
  private let rounds: [[Double]]

  init(_ rounds: [[Double]]) { self.rounds = rounds }

  /// The median of an entrant's times, in nanoseconds.
  package func nanoseconds(_ entrant: Int) -> Double { median(rounds.map { $0[entrant] }) }

  /// The median of an entrant's times, in nanoseconds, and the quartiles around it.
  package func spread(_ entrant: Int) -> Ratio { Ratio(rounds.map { $0[entrant] }) }

  /// The median of an entrant's speeds over so many bytes, in megabytes (10^6) per second.
  package func megabytesPerSecond(_ entrant: Int, byteCount: Int) -> Double {
    Double(byteCount) * 1000 / nanoseconds(entrant)
  }

  /// How many times as long one entrant takes as another: the median over rounds, and the
  /// quartiles around it.
  package func ratio(_ slow: Int, to fast: Int) -> Ratio {
    Ratio(rounds.map { $0[slow] / $0[fast] })
  }
}

/// A ratio, or another number, measured round by round.
package struct Ratio {
  /// The middle one.
  package let median: Double
  /// The ends of the middle half.
  package let quartiles: (low: Double, high: Double)

  fileprivate init(_ values: [Double]) {
    let sorted = values.sorted()
    median = BenchmarkSupport.median(sorted)
    quartiles = (sorted[sorted.count / 4], sorted[(sorted.count - 1) * 3 / 4])
  }
}

private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
