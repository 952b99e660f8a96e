import BSON
import Testing
import Time

@testable import Repositories

/// What is made of a server's reply about time zones, strange ones included.
@Suite struct ServerZoneReplyTests {
  private let rome = ZoneID("Europe/Rome")
  private let noon = Instant(milliseconds: 1_780_000_000_000)

  private func read(_ reply: BSONDocument) throws -> ServerZoneData {
    try ServerZoneData(reply, of: [#require(rome)], at: [#require(noon)])
  }

  private func reply(_ answers: BSONValue) -> BSONDocument {
    ["cursor": ["firstBatch": answers, "id": 0], "ok": 1]
  }

  @Test func theOffsetsAreRead() throws {
    let data = try read(reply([["zone": "Europe/Rome", "minutes": ["+120"]]]))
    #expect(try data.offset(of: #require(rome), at: #require(noon))?.seconds == 7200)
  }

  @Test(
    arguments: [
      ("cursor.firstBatch", "none"), ("cursor.firstBatch", []),
      ("cursor.firstBatch.0", [7]), ("cursor.firstBatch.0", [["zone": "Mars", "minutes": ["+0"]]]),
      ("cursor.firstBatch.0.minutes", [["zone": "Europe/Rome"]]),
      ("cursor.firstBatch.0.minutes", [["zone": "Europe/Rome", "minutes": []]]),
      ("cursor.firstBatch.0.minutes.0", [["zone": "Europe/Rome", "minutes": [120]]]),
      ("cursor.firstBatch.0.minutes.0", [["zone": "Europe/Rome", "minutes": ["noon"]]]),
      ("cursor.firstBatch.0.minutes.0", [["zone": "Europe/Rome", "minutes": ["+9999999999"]]]),
    ] as [(String, BSONValue)])
  func aReplyThatIsNotUnderstoodIsAnErrorWithItsPlace(path: String, answers: BSONValue) {
    let error = #expect(throws: StrangeReply.self) { try read(reply(answers)) }
    #expect(error?.path == path)
  }

  @Test func aReplyWithoutAnswersIsNoAnswer() {
    #expect(throws: StrangeReply.self) { try read(["ok": 1]) }
  }
}
