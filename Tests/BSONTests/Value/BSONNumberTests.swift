import BSON
import Testing

/// A number can be read as another type if no digit is lost.
@Suite struct BSONNumberTests {
  @Test(
    arguments: [
      (.int32(7), 7), (.int64(7), 7), (.double(7), 7), (.double(-0.0), 0),
      (.double(9_007_199_254_740_992), 9_007_199_254_740_992), (.double(-0x1p63), .min),
    ] as [(BSONValue, Int64)])
  func readsEveryWholeNumber(_ value: BSONValue, _ number: Int64) {
    #expect(value.int64Value == number)
  }

  @Test(
    arguments: [
      .double(0.5), .double(.nan), .double(.infinity), .double(0x1p63), "7", true,
    ] as [BSONValue])
  func readsNothingElseAsAWholeNumber(_ value: BSONValue) {
    #expect(value.int64Value == nil && value.int32Value == nil)
  }

  @Test func readsWhatThirtyTwoBitsHold() {
    #expect(BSONValue.double(2_147_483_647).int32Value == .max)
    #expect(BSONValue.double(2_147_483_648).int32Value == nil)
  }

  @Test func readsWhatItsDecoderReads() throws {
    for value in [BSONValue.double(7), .double(0.5), .int64(.max), .double(0x1p63)] {
      let decoded = try? BSONDecoder().decode(Int64.self, fromValue: value)
      #expect(decoded == value.int64Value)
    }
  }

  @Test(arguments: [#"{"t":1.0,"i":1}"#, #"{"t":1,"i":{"$numberDouble":"1.0"}}"#])
  func stillWantsIntegersInATimestamp(_ members: String) {
    #expect(throws: (any Error).self) {
      try BSONDocument(extendedJSON: #"{"a":{"$timestamp":\#(members)}}"#)
    }
  }
}
