import BenchmarkSupport

/// One way of doing a task, and the samples that it is done to.
struct Way {
  /// Whose, or by what: a line of the table.
  let name: String

  /// What becomes of a sample, in words that all ways must agree on.
  let answer: (_ sample: Int) throws -> String

  /// Does it to some of the samples, one after the other.
  let run: (_ samples: Range<Int>) throws -> Void

  /// A way for samples of its own type; `seen` puts a result into words.
  @inline(__always)
  init<Sample, Result>(
    _ name: String, _ samples: [Sample], _ body: @escaping (Sample) throws -> Result,
    seen: @escaping (Result) throws -> String
  ) {
    self.name = name
    answer = { try seen(body(samples[$0])) }
    run = { range in
      for index in range { keep(try body(samples[index])) }
    }
  }
}
