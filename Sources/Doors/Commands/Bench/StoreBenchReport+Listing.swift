import Bench
import Words

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
