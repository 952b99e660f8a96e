import Words

/// What `brine bench store` is to do.
package struct StoreBenchPlan: Sendable {
  /// For all tasks together, without what prepares them.
  package let duration: Duration
  /// Told the temporary database's name and the most bytes that are written, before they are.
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
  /// The documents or files that one operation moves, in bytes; nil when that is not the point.
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

extension StoreBenchReport {
  /// The server, and a table.
  package var text: String { "MongoDB \(version), \(topology)\n\n" + listing(isNamed: false).table }

  /// One row a task, each with the server it was measured on.
  package var listing: Listing { listing(isNamed: true) }

  private func listing(isNamed: Bool) -> Listing {
    let server: [Listing.Column] =
      isNamed ? [.init("server", "SERVER"), .init("topology", "TOPOLOGY")] : []
    let columns: [Listing.Column] = [
      .init("task", "TASK"), .init("operationsPerSecond", "OPS/S", isNumber: true),
      .init("medianMs", "MEDIAN MS", isNumber: true), .init("p95Ms", "P95 MS", isNumber: true),
      .init("p99Ms", "P99 MS", isNumber: true),
      .init("megabytesPerSecond", "MB/S", isNumber: true),
    ]
    return Listing(
      server + columns,
      rows: measurements.map { measurement in
        (isNamed ? [.string(version), .string(topology)] : []) + measurement.cells
      })
  }
}

extension StoreMeasurement {
  fileprivate var cells: [JSONValue] {
    [.string(task), Self.rounded(rate, to: 10)]
      + [50, 95, 99].map { Self.rounded(milliseconds(percentile: $0), to: 1000) }
      + [Self.rounded(megabytes, to: 10)]
  }

  private static func rounded(_ number: Double?, to parts: Double) -> JSONValue {
    number.map { .double(($0 * parts).rounded() / parts) } ?? .null
  }
}
