import ArgumentParser
import Bench
import Testing
import Words

@testable import Commands

@Suite struct StoreBenchTests {
  private let pings = StoreMeasurement(
    "ping", latencies: (1...200).reversed().map { .milliseconds($0) }, elapsed: .seconds(10))
  private let scan = StoreMeasurement(
    "find 5000", latencies: [.milliseconds(20)], elapsed: .milliseconds(25), bytes: 5_000_000)

  @Test func tellsTheTimeWithinWhichAShareEnded() {
    #expect(
      [1, 50, 95, 99, 100].map { pings.milliseconds(percentile: $0) } == [2, 100, 190, 198, 200])
    #expect(scan.milliseconds(percentile: 1) == 20)
    #expect(scan.milliseconds(percentile: 99) == 20)
    let none = StoreMeasurement("none", latencies: [], elapsed: .seconds(1))
    #expect(none.milliseconds(percentile: 50) == nil)
  }

  @Test func countsWhatIsDoneAndMovedInASecond() {
    #expect(pings.rate == 20)
    #expect(pings.megabytes == nil)
    #expect(scan.rate == 40)
    #expect(scan.megabytes == 200)
  }

  @Test func printsTheServerAndATable() {
    let report = StoreBenchReport(
      version: "6.0.5", topology: "replica set brine of 1", measurements: [pings, scan])
    #expect(
      report.text == """
        MongoDB 6.0.5, replica set brine of 1

        TASK       OPS/S  MEDIAN MS  P95 MS  P99 MS   MB/S
        ping        20.0      100.0   190.0   198.0      -
        find 5000   40.0       20.0    20.0    20.0  200.0

        """)
    #expect(report.listing.jsonLines.hasPrefix(#"{"server":"6.0.5","topology":"replica set br"#))
  }

  @Test(arguments: [
    ["--seconds", "0"], ["--seconds", "61"], ["--uri", "mongodb://a", "--mongo", "mongodb://b"],
  ])
  func refusesWhatItCannotDo(_ flags: [String]) {
    #expect(throws: (any Error).self) { try BenchCommands.BenchStore.parse(flags) }
  }
}
