import Foundation

/// One thing to time.
package struct Workload {
  /// What a worker is asked for by, in the worker one of its kind: "codable-decode flat".
  package let name: String

  /// What counts as the time it takes.
  let clock: Clock

  /// What has to be so before it runs; takes no time that is counted.
  let prepare: () throws -> Void

  /// Does it all this many times.
  let run: (_ count: Int) throws -> Void

  /// Does it once and says what came out as a number that peers must agree on, so that nothing
  /// wins by doing nothing.
  let fingerprint: () throws -> UInt64

  /// A workload; `run` loops by itself, so that a call costs nothing per iteration.
  package init(
    _ name: String, by clock: Clock = .processor, prepare: @escaping () throws -> Void = {},
    fingerprint: @escaping () throws -> UInt64, run: @escaping (_ count: Int) throws -> Void
  ) {
    self.name = name
    self.clock = clock
    self.prepare = prepare
    self.run = run
    self.fingerprint = fingerprint
  }
}

extension Workload {
  /// Runs in batches that grow until reading the clock is no part of what is timed.
  func measure(nanoseconds span: UInt64) throws -> (iterations: Int, nanoseconds: UInt64) {
    try prepare()
    let start = clock.nanoseconds
    var iterations = 0
    var batch = 1
    while true {
      try run(batch)
      iterations += batch
      let elapsed = clock.nanoseconds - start
      if elapsed >= span { return (iterations, elapsed) }
      if elapsed < span / 16 { batch *= 2 }
    }
  }
}

/// Uses a value in a way that the optimizer cannot see through, so that it is really made.
@inline(never)
@_optimize(none)
package func keep<Value>(_ value: Value) {}
