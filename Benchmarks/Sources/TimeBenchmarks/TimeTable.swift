import BenchmarkSupport

/// Ours and each of Foundation's ways over the same samples, in turns.
struct TimeTable {
  private let ours: Peer
  private let foundation: Peer
  private let options: Options

  init(ours: Peer, foundation: Peer, _ options: Options) {
    self.ours = ours
    self.foundation = foundation
    self.options = options
  }

  func print(_ tasks: [TimeTask]) throws {
    let chosen = tasks.filter { options.includes($0.words) }
    guard !chosen.isEmpty else { return }
    let table = Table(
      "Time: nanoseconds each, medians of interleaved rounds", leading: 2,
      [
        ("task", 25), ("Foundation's way", 23), ("ours ns", 7), ("Foundation ns", 13),
        ("ours/Foundation", 15), ("middle half", 13), ("target", 7), ("verdict", 7),
      ])
    for task in chosen {
      for line in try lines(task) { table.line(line) }
    }
  }

  /// A line for each of Foundation's ways. The target is set beside the fastest.
  private func lines(_ task: TimeTask) throws -> [[String]] {
    let ways = task.foundations.map { way in (foundation, task.name(of: way)) }
    let race = Race([(ours, task.name(of: task.ours))] + ways)
    try race.checkAlike()
    let laps = try race.run(options.effort)
    let entrants = 1...ways.count
    let fastest = entrants.min { laps.nanoseconds($0) < laps.nanoseconds($1) }
    return zip(entrants, task.foundations).map { entrant, way in
      let target = entrant == fastest ? task.target : nil
      return [task.words, way.name] + numbers(laps, entrant, target)
    }
  }

  private func numbers(_ laps: Laps, _ entrant: Int, _ target: Target?) -> [String] {
    let ratio = laps.ratio(entrant, to: 0)
    return [
      digits(laps.nanoseconds(0), 1), digits(laps.nanoseconds(entrant), 1),
      digits(ratio.median, 2),
      "\(digits(ratio.quartiles.low, 2))-\(digits(ratio.quartiles.high, 2))",
      target?.text ?? "-", target?.verdict(on: ratio.median) ?? "",
    ]
  }
}
