import Foundation
import Logging
import Synchronization
import Testing
import Time

@testable import Commands

@Suite struct LogTests {
  private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    var sink: LogSink { LogSink { line in self.lines.withLock { $0.append(line) } } }
  }

  /// 2026-07-01T05:00:00Z.
  private static let time = Instant(milliseconds: 1_782_882_000_000)

  private func logger(
    _ format: LogFormat, _ lines: Lines, inColor: Bool = false
  ) throws -> Logger {
    let time = try #require(Self.time)
    return Logger(label: "test") { _ in
      BrineLogHandler(format, inColor: inColor, sink: lines.sink) { time }
    }
  }

  @Test func writesOneFlatJSONObjectALine() throws {
    let lines = Lines()
    var logger = try logger(.json, lines)
    logger[metadataKey: "requestId"] = "r1"
    logger.info(
      "two\nlines \"quoted\"",
      metadata: [
        "status": .stringConvertible(200), "ms": .stringConvertible(1.5), "level": "mine",
        "names": ["a", "b"],
      ])
    #expect(
      lines.all == [
        #"{"ts":"2026-07-01T05:00:00.000Z","level":"info","message":"two\nlines \"quoted\"","#
          + #""level_":"mine","ms":1.5,"names":["a","b"],"requestId":"r1","status":200}"# + "\n"
      ])
  }

  @Test func writesWordsThatCannotForgeALine() throws {
    let lines = Lines()
    let logger = try logger(.text, lines)
    logger.warning("slow\nrequest", metadata: ["b": "two words", "a": "1\u{1B}[31m"])
    let escaped = #"a=1\u{1B}[31m b="two words""#
    #expect(lines.all == ["2026-07-01T05:00:00.000Z warning  slow\\nrequest \(escaped)\n"])
  }

  @Test func coloursTheLevelAlone() throws {
    let lines = Lines()
    try logger(.text, lines, inColor: true).error("no")
    #expect(lines.all == ["2026-07-01T05:00:00.000Z \u{1B}[31merror   \u{1B}[0m no\n"])
  }

  @Test func leavesOutWhatIsBelowItsLevel() throws {
    let lines = Lines()
    try logger(.json, lines).debug("hidden")
    #expect(lines.all.isEmpty)
  }

  private struct Dumping: Error {
    let mass = 71.5
  }

  @Test func namesAnErrorWithoutItsInside() throws {
    let lines = Lines()
    try logger(.json, lines).error("failed", error: Dumping())
    #expect(lines.all.first?.contains("Dumping") == true)
    #expect(lines.all.first?.contains("71.5") == false)
  }

  @Test func neverMixesTheLinesOfSeveralTasks() async throws {
    let text = Mutex("")
    let time = try #require(Self.time)
    let sink = LogSink { line in
      for character in line { text.withLock { $0.append(character) } }
    }
    let logger = Logger(label: "test") { _ in BrineLogHandler(.json, sink: sink) { time } }
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for number in 0..<50 { logger.info("event", metadata: ["task": "\(task).\(number)"]) }
        }
      }
    }
    let lines = text.withLock { $0 }.split(separator: "\n")
    #expect(lines.count == 400)
    #expect(
      lines.allSatisfy { (try? JSONSerialization.jsonObject(with: Data($0.utf8))) != nil })
  }

  @Test func choosesTheFormatByWhereItGoes() {
    #expect(LogFormat.chosen(nil, errorsGoToTerminal: true) == .text)
    #expect(LogFormat.chosen(nil, errorsGoToTerminal: false) == .json)
    #expect(LogFormat.chosen(.json, errorsGoToTerminal: true) == .json)
    #expect(LogFormat.chosen(.text, errorsGoToTerminal: false) == .text)
  }

  @Test func coloursOnlyForPeopleWhoWantIt() {
    func wanted(_ environment: [String: String], terminal: Bool = true) -> Bool {
      Color.isWanted(
        in: Surroundings(environment: environment, errorsGoToTerminal: terminal) { _ in "" })
    }
    #expect(wanted([:]))
    #expect(wanted(["NO_COLOR": ""]))
    #expect(!wanted(["NO_COLOR": "1"]))
    #expect(!wanted(["TERM": "dumb"]))
    #expect(!wanted([:], terminal: false))
  }
}
