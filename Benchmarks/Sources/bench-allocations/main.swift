import BenchmarkSupport
import CountedMemory
import Foundation
import Rooms

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

func printTable(_ allocations: Allocations) throws {
  let lines = allocations.lines
  let words = lines.map(\.words.count).max() ?? 0
  let subject = lines.map(\.subject.count).max() ?? 0
  let table = Table(
    "\(allocations.title): allocations", leading: 2,
    [
      ("what", words), (allocations.subjects, subject), ("allocations", 11), ("target", 6),
      ("verdict", 7),
    ])
  for line in lines { table.line(try cells(line)) }
}

func cells(_ line: Allocating) throws -> [String] {
  let repetitions = max(1, 100 / line.times)
  let count = try allocations(of: line.run, repetitions: repetitions) / Double(line.times)
  return [
    line.words, line.subject, digits(count, count.rounded() == count ? 0 : 1),
    line.target?.text ?? "-", line.target?.verdict(on: count) ?? "",
  ]
}

do {
  try checkCounting()
  try printTable(room(named: CommandLine.arguments.dropFirst().first).allocations())
} catch {
  FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
  exit(1)
}
