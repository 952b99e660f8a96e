import Foundation

/// Answers a peer's questions on standard input, a line each, until it ends:
/// `about` with what it is, `check NAME` with the fingerprint, `run MILLISECONDS NAME` with
/// iterations and nanoseconds of the workload's clock.
/// An answer that starts with `fault` says in words what went wrong.
package func serve(_ workloads: [Workload], about: String) {
  let known = Dictionary(workloads.map { ($0.name, $0) }) { first, _ in first }
  while let line = readLine() {
    let answer: String
    do {
      answer = line == "about" ? about : try known.answer(to: line)
    } catch {
      answer = "fault \(error)"
    }
    FileHandle.standardOutput.write(Data((answer + "\n").utf8))
  }
}

extension [String: Workload] {
  fileprivate func answer(to line: String) throws -> String {
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    switch words.first {
    case "check":
      return try String(workload(words.dropFirst().joined(separator: " ")).fingerprint())
    case "run" where words.count == 3:
      let span = (UInt64(words[1]) ?? 0) * 1_000_000
      let (iterations, nanoseconds) = try workload(words[2]).measure(nanoseconds: span)
      return "\(iterations) \(nanoseconds)"
    default:
      throw BenchmarkError("a worker does not know what this asks: \(line)")
    }
  }

  private func workload(_ name: String) throws -> Workload {
    guard let workload = self[name] else { throw BenchmarkError("there is no workload \(name)") }
    return workload
  }
}
