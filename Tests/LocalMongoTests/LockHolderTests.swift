import Testing

@testable import LocalMongo

@Suite struct LockHolderTests {
  @Test func comesBackFromItsText() {
    let holder = LockHolder(process: 42, command: "brine serve", uri: "mongodb://x/?a=b c")
    #expect(LockHolder(text: holder.text, since: nil) == holder)
  }

  @Test(arguments: ["", "pid", "pid x\n", "\n\n", "pid 4", "what is this"])
  func readsWhatItCan(_ text: String) {
    let holder = LockHolder(text: text, since: nil)
    #expect(holder.process == (text == "pid 4" ? 4 : nil))
    #expect(holder.uri == nil)
  }

  @Test func namesItself() {
    let holder = LockHolder(process: 42, command: "brine serve", since: "2026-07-01T05:00:00Z")
    #expect("\(holder)" == "process 42 (brine serve) since 2026-07-01T05:00:00Z")
    #expect("\(LockHolder())" == "another process")
  }
}
