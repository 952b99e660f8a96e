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
}
