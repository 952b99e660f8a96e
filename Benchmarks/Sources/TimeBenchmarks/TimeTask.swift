import BenchmarkSupport

/// Something to do with many samples, and who does it how.
struct TimeTask {
  /// What the table calls it.
  let words: String
  /// How many times as fast as Foundation's fastest way ours wants to be; nil where nothing is
  /// promised.
  let target: Target?
  /// How many blocks of memory ours may ask for; nil where nothing is promised.
  let allocationTarget: Target?
  /// What a sample is, in words.
  let question: (_ sample: Int) -> String
  /// Our way.
  let ours: Way
  /// Foundation's ways, one or more.
  let foundations: [Way]

  /// All tasks, over the same samples on every run.
  static func all() throws -> [TimeTask] {
    let samples = try TimeSamples(seed: 7)
    return [
      parse(samples), print(samples), resolve(samples), resolveNumbers(samples), next(samples),
    ]
  }

  /// What a worker is asked for by.
  func name(of way: Way) -> String { "\(words) by \(way.name)" }

  /// Goes round the samples; every iteration is one of them. Nothing is timed unless the way
  /// answers as ours does to each.
  func workload(_ way: Way) -> Workload {
    var next = 0
    return Workload(name(of: way)) {
      try fingerprint(of: way)
    } run: { count in
      var left = count
      while left > 0 {
        let turn = next..<min(next + left, TimeSamples.count)
        try way.run(turn)
        left -= turn.count
        next = turn.upperBound % TimeSamples.count
      }
    }
  }

  /// All samples once, to count the blocks of memory that they ask for.
  func allocating(_ way: Way, target: Target?) -> Allocating {
    Allocating(words, way.name, target: target, times: TimeSamples.count) {
      try way.run(0..<TimeSamples.count)
    }
  }

  /// FNV-1a over all answers.
  private func fingerprint(of way: Way) throws -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for sample in 0..<TimeSamples.count {
      let answer = try way.answer(sample)
      let expected = try ours.answer(sample)
      guard answer == expected else {
        throw BenchmarkError(
          "\(words), \(question(sample)): \(answer) by \(way.name), \(expected) by \(ours.name)")
      }
      for byte in answer.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return hash
  }
}
