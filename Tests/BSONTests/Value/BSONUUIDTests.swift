import BSON
import Testing

@Suite struct BSONUUIDTests {
  private let text = "73ffd264-44b3-4c69-90e8-e7d1dfc035d4"

  @Test func textBytesAndBinaryRoundTrip() throws {
    let uuid = try #require(BSONUUID(text.uppercased()))
    #expect(uuid.description == text)
    #expect(uuid.bytes.first == 0x73 && uuid.bytes.last == 0xD4 && uuid.bytes.count == 16)
    #expect(BSONUUID(bytes: uuid.bytes) == uuid)
    #expect(BSONBinary(uuid).subtype == .uuid)
    #expect(BSONBinary(uuid).uuid == uuid)
  }

  @Test(arguments: [
    "", "73ffd26444b34c6990e8e7d1dfc035d4", "73ffd264-44b3-4c69-90e8-e7d1dfc035d",
    "73ffd264-44b3-4c69-90e8-e7d1dfc035dg", "73ff-d26444b-34c6-990e8e-7d1dfc035d4",
    "----d264-44b3-4--9-90e8-e7d1dfc0----", "{3ffd264-44b3-4c69-90e8-e7d1dfc035d}",
  ])
  func refusesOtherText(_ text: String) {
    #expect(BSONUUID(text) == nil)
  }

  @Test func onlySixteenBytesOfSubtypeFourAreAUUID() {
    #expect(BSONBinary([UInt8](repeating: 1, count: 16), subtype: .oldUUID).uuid == nil)
    #expect(BSONBinary([UInt8](repeating: 1, count: 15), subtype: .uuid).uuid == nil)
    #expect(BSONUUID(bytes: [1, 2, 3]) == nil)
  }
}
