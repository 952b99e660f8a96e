/// What `brine bench store` is to do.
package struct StoreBenchPlan: Sendable {
  /// For all tasks together, without what prepares them.
  package let duration: Duration
  /// Called before the first write, with the temporary database's name and the most bytes that are
  /// written.
  package let onBegin: @Sendable (_ database: String, _ bytes: Int) -> Void

  package init(
    duration: Duration, onBegin: @escaping @Sendable (_ database: String, _ bytes: Int) -> Void
  ) {
    self.duration = duration
    self.onBegin = onBegin
  }
}

/// What `brine bench store` found.
package struct StoreBenchReport: Hashable, Sendable {
  /// The server's version, such as `6.0.5`.
  package let version: String
  /// Such as `replica set brine of 1`.
  package let topology: String
  /// In the order in which they were done.
  package let measurements: [StoreMeasurement]

  package init(version: String, topology: String, measurements: [StoreMeasurement]) {
    self.version = version
    self.topology = topology
    self.measurements = measurements
  }
}

/// How one task went.
package struct StoreMeasurement: Hashable, Sendable {
  package let task: String
  /// How long each operation took, shortest first; at least one.
  private let latencies: [Duration]
  /// The time of all of them, which for tasks at once is less than their sum.
  private let elapsed: Duration
  /// The bytes of the documents or files that one operation moves; nil where throughput means
  /// nothing.
  private let bytes: Int?

  package init(_ task: String, latencies: [Duration], elapsed: Duration, bytes: Int? = nil) {
    self.task = task
    self.latencies = latencies.sorted()
    self.elapsed = elapsed
    self.bytes = bytes
  }

  /// Operations a second.
  package var rate: Double { Double(latencies.count) / (elapsed / .seconds(1)) }

  /// 10^6 bytes a second.
  package var megabytes: Double? { bytes.map { Double($0) * rate / 1e6 } }

  /// The time within which this share of the operations ended (nearest rank), in milliseconds; nil
  /// without any.
  package func milliseconds(percentile: Int) -> Double? {
    guard !latencies.isEmpty else { return nil }
    let rank = (latencies.count * percentile + 99) / 100
    return latencies[max(rank, 1) - 1] / .milliseconds(1)
  }
}
