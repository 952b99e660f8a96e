import BenchmarkSupport

/// Ours, libmongoc and PyMongo against the same server, in turns.
struct MongoTable {
  private let peers: MongoPeers
  private let options: Options

  init(_ peers: MongoPeers, _ options: Options) {
    self.peers = peers
    self.options = options
  }

  func print() throws {
    let chosen = MongoTask.all.filter { options.includes($0.words) }
    guard !chosen.isEmpty else { return }
    let table = Table(
      "Mongo: microseconds of wall time, medians of interleaved rounds", leading: 1,
      [
        ("task", 28), ("ours", 8), ("C", 8), ("PyMongo", 8), ("ratio of", 8), ("ours/C", 6),
        ("middle half", 11), ("target", 7), ("verdict", 7),
      ])
    for task in chosen { table.line(try line(task)) }
  }

  private func line(_ task: MongoTask) throws -> [String] {
    let race = Race(entrants(task))
    try race.checkAlike()
    let laps = try race.run(options.isQuick ? .quickServed : .served)
    let theirs = task.libmongoc.indices.map { $0 + 1 }
    let best = theirs.min { laps.nanoseconds($0) < laps.nanoseconds($1) } ?? 1
    let python = task.libmongoc.count + 1
    let other = task.other == nil ? best : python + 1
    let ratio = task.measure == .time ? laps.ratio(0, to: other) : laps.ratio(other, to: 0)
    return [
      task.words, microseconds(laps, 0), microseconds(laps, best), microseconds(laps, python),
      task.measure.rawValue, digits(ratio.median, 2),
      "\(digits(ratio.quartiles.low, 2))-\(digits(ratio.quartiles.high, 2))",
      task.target?.text ?? "-", task.target?.verdict(on: ratio.median) ?? "",
    ]
  }

  private func microseconds(_ laps: Laps, _ entrant: Int) -> String {
    let time = laps.nanoseconds(entrant) / 1000
    return digits(time, time < 1000 ? 1 : 0)
  }

  private func entrants(_ task: MongoTask) -> [(peer: Peer, workload: String)] {
    [(peers.ours, task.ours)] + task.libmongoc.map { (peers.libmongoc, $0) }
      + [(peers.pymongo, task.pymongo)] + (task.other.map { [(peers.ours, $0)] } ?? [])
  }
}
