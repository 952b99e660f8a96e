import Foundation

/// One thing to time.
package struct Workload {
  /// What a worker is asked for by, in the worker one of its kind: "codable-decode flat".
  package let name: String

  /// Does it all this many times.
  let run: (_ count: Int) throws -> Void

  /// Does it once and says what came out as a number that peers must agree on, so that nothing
  /// wins by doing nothing.
  let fingerprint: () throws -> UInt64

  /// A workload; `run` loops by itself, so that a call costs nothing per iteration.
  package init(
    _ name: String, fingerprint: @escaping () throws -> UInt64,
    run: @escaping (_ count: Int) throws -> Void
  ) {
    self.name = name
    self.run = run
    self.fingerprint = fingerprint
  }
}

extension Workload {
  /// Runs in batches that grow until reading the clock is no part of what is timed.
  func measure(nanoseconds span: UInt64) throws -> (iterations: Int, nanoseconds: UInt64) {
    let start = processorNanoseconds()
    var iterations = 0
    var batch = 1
    while true {
      try run(batch)
      iterations += batch
      let elapsed = processorNanoseconds() - start
      if elapsed >= span { return (iterations, elapsed) }
      if elapsed < span / 16 { batch *= 2 }
    }
  }
}

/// The processor time that this process has had: what other programs take is not counted.
private func processorNanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// Uses a value in a way that the optimizer cannot see through, so that it is really made.
@inline(never)
@_optimize(none)
package func keep<Value>(_ value: Value) {}
