/// Workloads that take turns in short slices, so that what slows the machine slows them all.
package struct Race {
  /// Who runs, and what; ours is first.
  package let entrants: [(peer: Peer, workload: String)]

  /// A race of these.
  package init(_ entrants: [(peer: Peer, workload: String)]) { self.entrants = entrants }

  /// Runs one round to warm up, then those that count; every other round goes backwards.
  package func run(_ effort: Effort) throws -> Laps {
    _ = try round(effort, backwards: false)
    return Laps(try (0..<effort.rounds).map { try round(effort, backwards: $0 % 2 == 1) })
  }

  /// Fails unless every entrant makes the same of its document.
  package func checkAlike() throws {
    guard let first = entrants.first else { return }
    let expected = try first.peer.fingerprint(of: first.workload)
    for entrant in entrants.dropFirst() {
      let found = try entrant.peer.fingerprint(of: entrant.workload)
      guard found == expected else {
        throw BenchmarkError(
          "\(entrant.peer.name) makes another thing of \(entrant.workload) than "
            + "\(first.peer.name) of \(first.workload): \(found), not \(expected)")
      }
    }
  }

  private func round(_ effort: Effort, backwards: Bool) throws -> [Double] {
    var laps = [Double](repeating: 0, count: entrants.count)
    let order = backwards ? Array(entrants.indices.reversed()) : Array(entrants.indices)
    for index in order {
      let (peer, workload) = entrants[index]
      laps[index] = try peer.time(workload, milliseconds: effort.milliseconds)
    }
    return laps
  }
}

/// How much time a race gets.
package struct Effort {
  let rounds: Int
  let milliseconds: Int

  /// For numbers to rely on.
  package static let full = Effort(rounds: 15, milliseconds: 60)

  /// For a look.
  package static let quick = Effort(rounds: 3, milliseconds: 15)

  /// For work that a server has its part in.
  package static let served = Effort(rounds: 10, milliseconds: 400)

  /// For a look at such work.
  package static let quickServed = Effort(rounds: 3, milliseconds: 100)
}
