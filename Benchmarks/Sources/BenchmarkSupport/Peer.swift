import Foundation

/// A worker in a process of its own: ours, or another library's.
package final class Peer {
  /// What the table calls it.
  package let name: String
  private let process = Process()
  private let questions = Pipe()
  private let answers = Pipe()
  private var unread = Data()

  /// Starts the worker.
  package init(_ name: String, program: String, arguments: [String]) throws {
    self.name = name
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = questions
    process.standardOutput = answers
    do {
      try process.run()
    } catch {
      throw BenchmarkError("\(name) does not start (\(program)): \(error)")
    }
  }

  /// What it is, with versions.
  package func about() throws -> String { try ask("about") }

  /// The fingerprint of what a workload makes.
  package func fingerprint(of workload: String) throws -> UInt64 {
    let answer = try ask("check \(workload)")
    guard let number = UInt64(answer) else { throw misunderstood(answer) }
    return number
  }

  /// How long one iteration takes, in nanoseconds of the workload's clock, measured for so many
  /// milliseconds.
  package func time(_ workload: String, milliseconds: Int) throws -> Double {
    let answer = try ask("run \(milliseconds) \(workload)")
    let numbers = answer.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 2, numbers[0] > 0, numbers[1] > 0 else { throw misunderstood(answer) }
    return numbers[1] / numbers[0]
  }

  /// Lets the worker end.
  package func stop() {
    try? questions.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  private func ask(_ question: String) throws -> String {
    try questions.fileHandleForWriting.write(contentsOf: Data((question + "\n").utf8))
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread.removeSubrange(...end) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let more = answers.fileHandleForReading.availableData
      guard !more.isEmpty else { throw BenchmarkError("\(name) ended instead of answering") }
      unread.append(more)
    }
  }

  private func misunderstood(_ answer: String) -> BenchmarkError {
    BenchmarkError("\(name) answered: \(answer)")
  }
}
