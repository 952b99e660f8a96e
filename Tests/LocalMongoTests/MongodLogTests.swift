import Foundation
import Testing

@testable import LocalMongo

@Suite struct MongodLogTests {
  @Test func readsMongodsOwnWordsAndNoAttributesButTheReason() throws {
    let line = try #require(
      MongodLogLine(
        #"{"t":{"$date":"2026-07-01"},"s":"E","msg":"Failed","attr":{"error":"no space","x":"me"}}"#
      ))
    #expect(line.isGrave)
    #expect(line.text == "Failed: no space")
  }

  @Test func takesStartupWarningsForNoFault() throws {
    let line = try #require(
      MongodLogLine(#"{"s":"W","msg":"No access control","tags":["startupWarnings"]}"#))
    #expect(!line.isGrave)
  }

  @Test(arguments: ["", "{", "not JSON", #"{"s":"I"}"#])
  func passesOverWhatItCannotRead(_ text: String) {
    #expect(MongodLogLine(text) == nil)
  }

  @Test func isPutAsideWhenLargeAndSaysSoUntilMongodHasHeard() async throws {
    try await withTemporaryFolder { folder in
      let log = MongodLog(path: "\(folder)/mongod.log")
      let files = FileManager.default
      #expect(files.createFile(atPath: log.path, contents: Data("small".utf8)))
      #expect(!log.rotate())
      #expect(files.createFile(atPath: log.path, contents: Data(count: 17 << 20)))
      #expect(log.rotate())
      #expect(files.fileExists(atPath: log.path + ".1"))
      #expect(log.rotate(), "mongod has not opened it again")
      #expect(files.createFile(atPath: log.path, contents: Data()))
      #expect(!log.rotate())
    }
  }
}
