import BSON
import Testing

/// Printing a vector by accident does not show its numbers.
@Suite struct VectorPrivacyTests {
  @Test(arguments: [
    (BSONVector.int8([101, 102]), "BSONVector(int8, 2 numbers)"),
    (.float32([101.5]), "BSONVector(float32, 1 numbers)"),
  ])
  func aVectorTellsItsKindAndCountOnly(vector: BSONVector, text: String) {
    var dumped = ""
    dump(vector, to: &dumped)
    #expect(vector.description == text)
    #expect(String(reflecting: vector) == text)
    #expect(!dumped.contains("101"))
  }

  @Test func packedBitsTellTheirCountOnly() throws {
    let bits = try BSONPackedBits(bytes: [0b1010_1000], padding: 3)
    var dumped = ""
    dump(BSONVector.packedBits(bits), to: &dumped)
    #expect("\(bits)" == "BSONPackedBits(5 bits)")
    #expect(!dumped.contains("168"))
  }
}
