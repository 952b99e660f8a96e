import BSON
import Testing

@Suite struct ExtendedJSONTests {
  @Test func relaxedIsAsPeopleWriteIt() {
    let document: BSONDocument = [
      "sport": "cycling", "massKg": 72.5, "laps": [1, .int32(2)], "none": nil, "ok": true,
      "at": .datetime(milliseconds: 1_356_351_330_501), "old": .datetime(milliseconds: -1),
    ]
    #expect(
      document.extendedJSON()
        == #"{"sport":"cycling","massKg":72.5,"laps":[1,2],"none":null,"ok":true,"#
        + #""at":{"$date":"2012-12-24T12:15:30.501Z"},"old":{"$date":{"$numberLong":"-1"}}}"#)
  }

  @Test func canonicalNamesEveryNumber() {
    let document: BSONDocument = ["a": 1, "b": .int32(2), "c": 1.0, "d": .double(-.infinity)]
    #expect(
      document.extendedJSON(.canonical)
        == #"{"a":{"$numberLong":"1"},"b":{"$numberInt":"2"},"c":{"$numberDouble":"1.0"},"#
        + #""d":{"$numberDouble":"-Infinity"}}"#)
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (951_782_400_000, "2000-02-29T00:00:00Z"),
      (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
      (1_709_251_199_001, "2024-02-29T23:59:59.001Z"),
    ] as [(Int64, String)])
  func relaxedDatesAreUTC(_ milliseconds: Int64, _ text: String) {
    let written = BSONValue.datetime(milliseconds: milliseconds).extendedJSON()
    #expect(written == #"{"$date":"\#(text)"}"#)
  }

  @Test func stringsAreEscapedAsJSONAsks() {
    let value: BSONValue = "a\"\\\n\r\t\0\u{1F}/é🚴"
    #expect(value.extendedJSON() == #""a\"\\\n\r\t\u0000\u001f/é🚴""#)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func binaryIsBase64(_ text: String, _ base64: String) {
    // RFC 4648, section 10.
    let written = BSONValue.binary(BSONBinary(Array(text.utf8))).extendedJSON()
    #expect(written == #"{"$binary":{"base64":"\#(base64)","subType":"00"}}"#)
  }
}
