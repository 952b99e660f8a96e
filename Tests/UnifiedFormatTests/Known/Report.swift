import Synchronization
import Testing

/// The result of every test, printed at the end of the run, so that no test is silently skipped.
enum Report {
  private struct Entry: Sendable {
    let id: TestID
    let verdict: Verdict
    /// The reason in the list of known failures; nil if the test is not listed.
    let known: String?
  }

  private static let entries = Mutex<[Entry]>([])

  static func note(_ verdict: Verdict, of id: TestID, known: String? = nil) {
    entries.withLock { $0.append(Entry(id: id, verdict: verdict, known: known)) }
  }

  /// The counts by the baseline's classes, and the tests that did not pass by their reasons.
  static var text: String {
    let entries = entries.withLock(\.self)
    let baseline = try? Baseline.shared.get()
    let classes = Dictionary(grouping: entries) { entry in
      baseline?.result(of: entry.id) ?? "not in baseline"
    }
    let counts = classes.sorted { $0.key < $1.key }.map { name, entries in
      let results = Dictionary(grouping: entries, by: \.verdict.name).mapValues(\.count)
      let parts = results.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      return "baseline \(name): " + parts.joined(separator: ", ")
    }
    let reasons = Dictionary(grouping: entries.filter { $0.verdict.reason != nil }) { entry in
      "\(entry.verdict.name): \(entry.known ?? entry.verdict.reason ?? "")"
    }
    let lists = reasons.sorted { $0.key < $1.key }.map { reason, entries in
      ([reason] + entries.flatMap(lines)).joined(separator: "\n")
    }
    return (counts + lists).joined(separator: "\n")
  }

  /// The test, and its failure if that is not in the heading.
  private static func lines(_ entry: Entry) -> [String] {
    let met = entry.known == nil ? nil : entry.verdict.reason
    return ["  \(entry.id.testDescription)"] + (met.map { ["    \($0)"] } ?? [])
  }
}

extension Verdict {
  fileprivate var name: String {
    switch self {
    case .passed: "passed"
    case .failed: "failed"
    case .notRun: "not run"
    }
  }

  fileprivate var reason: String? {
    switch self {
    case .passed: nil
    case .failed(let reason), .notRun(let reason): reason
    }
  }
}

/// Prints the report when the suite's tests have ended.
struct ReportTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await function()
    print(Report.text)
  }
}
