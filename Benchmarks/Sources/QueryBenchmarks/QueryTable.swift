import BenchmarkSupport

/// Ours and each of the others, in turns.
struct QueryTable {
  private let ours: Peer
  private let python: Peer
  private let options: Options

  init(ours: Peer, python: Peer, _ options: Options) {
    self.ours = ours
    self.python = python
    self.options = options
  }

  func print() throws {
    let table = Table(
      "Query: microseconds, medians of interleaved rounds", leading: 2,
      [
        ("task", 21), ("beside", 21), ("ours us", 8), ("theirs us", 9), ("value", 7), ("of", 16),
        ("middle half", 13), ("wanted", 6), ("verdict", 7),
      ])
    for line in QueryLine.all where options.includes("\(line.task) \(line.other)") {
      table.line(try cells(line))
    }
  }

  private func cells(_ line: QueryLine) throws -> [String] {
    let race = Race([(ours, line.ours), (line.worker == .ours ? ours : python, line.theirs)])
    try race.checkAlike()
    let laps = try race.run(options.effort)
    let turn = line.measure.countsDocuments ? Double(SampleAthlete.count) : 1
    let (value, low, high) = line.measure.value(laps, turn)
    return [
      line.task, line.other, digits(laps.nanoseconds(0) / 1000, 2),
      digits(laps.nanoseconds(1) / 1000 / turn, 2), digits(value, 2), line.measure.rawValue,
      "\(digits(low, 2))-\(digits(high, 2))",
      line.target?.text ?? "-", line.target?.verdict(on: value) ?? "",
    ]
  }
}

extension QueryLine.Measure {
  /// The value with the ends of its middle half. `turn` is how many of ours are one of theirs.
  fileprivate func value(_ laps: Laps, _ turn: Double) -> (Double, low: Double, high: Double) {
    switch self {
    case .time: laps.microseconds(0)
    case .speed, .documents: laps.ratio(1, to: 0).scaled(by: 1 / turn)
    case .share: laps.ratio(0, to: 1).scaled(by: 100)
    case .rate: laps.thousandsPerSecond(0)
    case .otherRate: laps.thousandsPerSecond(1, of: turn)
    }
  }
}

extension Ratio {
  fileprivate func scaled(by factor: Double) -> (Double, low: Double, high: Double) {
    (median * factor, quartiles.low * factor, quartiles.high * factor)
  }
}

extension Laps {
  fileprivate func microseconds(_ entrant: Int) -> (Double, low: Double, high: Double) {
    spread(entrant).scaled(by: 0.001)
  }

  /// How many thousands of a turn's parts an entrant does in a second.
  fileprivate func thousandsPerSecond(
    _ entrant: Int, of turn: Double = 1
  ) -> (Double, low: Double, high: Double) {
    let (median, low, high) = spread(entrant).scaled(by: 1)
    return (turn * 1e6 / median, turn * 1e6 / high, turn * 1e6 / low)
  }
}
