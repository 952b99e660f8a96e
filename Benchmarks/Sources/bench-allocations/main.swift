import BSONBenchmarks
import BenchmarkSupport
import CountedMemory
import Foundation

// Only Scripts/bench starts this, by way of bench.

/// Blocks asked for by one run, the mean of many after one that fills caches.
func allocations(of run: () throws -> Void, repetitions: Int = 100) throws -> Double {
  try run()
  let before = counted_allocations()
  for _ in 0..<repetitions { try run() }
  return Double(counted_allocations() - before) / Double(repetitions)
}

/// Fails unless a block that is surely asked for is counted.
func checkCounting() throws {
  let counted = try allocations { keep([Int](repeating: 1, count: Int.random(in: 50...60))) }
  guard counted == 1 else {
    throw BenchmarkError("allocations cannot be counted here: one array counts as \(counted)")
  }
}

do {
  try checkCounting()
  let table = Table(
    "BSON: allocations", leading: 2,
    [("what", 28), ("document", 15), ("allocations", 11), ("target", 6), ("verdict", 7)])
  for allocating in try Allocating.all() {
    let count = try allocations(of: allocating.run)
    table.line([
      allocating.words, allocating.document, digits(count, count.rounded() == count ? 0 : 1),
      allocating.target?.text ?? "-", allocating.target?.verdict(on: count) ?? "",
    ])
  }
} catch {
  FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
  exit(1)
}
