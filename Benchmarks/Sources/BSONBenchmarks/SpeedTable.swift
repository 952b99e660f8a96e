import BenchmarkSupport

/// Ours, libbson and PyMongo over the same documents, in turns.
struct SpeedTable {
  private let peers: BSONPeers
  private let options: Options
  private let place: Place

  init(_ peers: BSONPeers, _ options: Options, _ place: Place) {
    self.peers = peers
    self.options = options
    self.place = place
  }

  func print() throws {
    let table = Table(
      "BSON: megabytes per second, medians of interleaved rounds", leading: 2,
      [
        ("task", 21), ("document", 15), ("bytes", 5), ("ours MB/s", 9), ("libbson MB/s", 12),
        ("PyMongo MB/s", 12), ("ours/PyMongo", 12), ("middle half", 11), ("target", 6),
        ("verdict", 7),
      ])
    for task in BSONTask.allCases {
      for sample in task.samples where options.includes("\(task.words) \(sample)") {
        table.line(try line(task, sample))
      }
    }
  }

  private func line(_ task: BSONTask, _ sample: BSONSample) throws -> [String] {
    let race = Race(entrants(task, sample))
    try race.checkAlike()
    let laps = try race.run(options.effort)
    let byteCount = try place.read("\(sample.document).bson").count
    var cells = [task.words, sample.rawValue, String(byteCount)]
    for entrant in race.entrants.indices {
      cells.append(digits(laps.megabytesPerSecond(entrant, byteCount: byteCount), 0))
    }
    guard race.entrants.count == 3 else { return cells + ["-", "-", "-", "-", ""] }
    let ratio = laps.ratio(2, to: 0)
    let target = task.target(on: sample)
    return cells + [
      digits(ratio.median, 2),
      "\(digits(ratio.quartiles.low, 2))-\(digits(ratio.quartiles.high, 2))",
      target?.text ?? "-", target?.verdict(on: ratio.median) ?? "",
    ]
  }

  /// PyMongo does neither of the first two tasks by itself.
  private func entrants(
    _ task: BSONTask, _ sample: BSONSample
  ) -> [(peer: Peer, workload: String)] {
    let theirs = "\(task.general) \(sample.document)"
    let two = [(peers.ours, "\(task) \(sample)"), (peers.libbson, theirs)]
    return task.isPyMongos ? two + [(peers.pymongo, theirs)] : two
  }
}

extension BSONTask {
  /// The peers have one way each.
  fileprivate var general: String {
    switch self {
    case .validate, .walk: rawValue
    case .codableDecode, .floorDecode, .directDecode: "decode"
    case .codableEncode, .floorEncode, .directEncode: "encode"
    }
  }

  fileprivate var isPyMongos: Bool { self != .validate && self != .walk }

  /// What ours wants to reach beside PyMongo; nil where nothing is promised.
  fileprivate func target(on sample: BSONSample) -> Target? {
    switch (self, sample) {
    case (.codableDecode, .flat), (.codableDecode, .tweet): .atLeast(0.9)
    case (.codableEncode, .flat), (.codableEncode, .tweet): .atLeast(0.9)
    case (.codableDecode, .deep), (.codableEncode, .deep): .atLeast(0.4)
    case (.directDecode, .flat), (.directDecode, .tweet): .atLeast(1.2)
    case (.directEncode, .flat), (.directEncode, .tweet): .atLeast(1.2)
    case (.directDecode, .deep), (.directEncode, .deep): .atLeast(0.8)
    default: nil
    }
  }
}
