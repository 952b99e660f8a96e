import BenchmarkSupport

/// How much longer a document of 1,000 keys takes than one of 100.
struct GrowthTable {
  private let ours: Peer
  private let options: Options

  init(ours: Peer, _ options: Options) {
    self.ours = ours
    self.options = options
  }

  func print() throws {
    let chosen = Self.tasks.filter { options.includes("1,000 keys \($0.words)") }
    guard !chosen.isEmpty else { return }
    let table = Table(
      "BSON: 1,000 keys against 100, microseconds per document", leading: 2,
      [
        ("task", 14), ("keys asked for", 15), ("100 keys", 8), ("1,000 keys", 10), ("ratio", 6),
        ("target", 6), ("verdict", 7),
      ])
    for task in chosen { table.line(try line(task)) }
  }

  private static let tasks: [(task: String, order: String, words: String, target: Target?)] = [
    ("codable-decode", "stored", "as stored", .atMost(12)),
    ("codable-decode", "shuffled", "shuffled", .atMost(12)),
    ("codable-decode", "dictionary", "as a dictionary", nil),
    ("direct-decode", "stored", "as stored", nil),
    ("direct-decode", "shuffled", "shuffled", nil),
  ]

  private func line(
    _ line: (task: String, order: String, words: String, target: Target?)
  ) throws -> [String] {
    let names = ["100", "1000"].map { "\(line.task) \(line.order) \($0)" }
    for name in names { _ = try ours.fingerprint(of: name) }
    let laps = try Race(names.map { (ours, $0) }).run(options.effort)
    let ratio = laps.ratio(1, to: 0).median
    return [
      line.task.replacing("-", with: " "), line.words, digits(laps.nanoseconds(0) / 1000, 1),
      digits(laps.nanoseconds(1) / 1000, 1), digits(ratio, 1), line.target?.text ?? "-",
      line.target?.verdict(on: ratio) ?? "",
    ]
  }
}
