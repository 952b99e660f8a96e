import Testing

@testable import Commands

/// How a document is printed for a person on a terminal.
struct ReadableJSONTests {
  private func text(_ json: String, width: Int = 40) -> String {
    ReadableJSON.text(Array(json.utf8), width: width)
  }

  @Test func eachFieldBeginsALineAndWhatFitsStaysOnIt() {
    let json = #"{"name":"Ada","mass":{"value":70.0,"unit":"kg"},"list":[1,2],"none":{},"no":[]}"#
    #expect(
      text(json) == """
        {
          "name": "Ada",
          "mass": {"value": 70.0, "unit": "kg"},
          "list": [1, 2],
          "none": {},
          "no": []
        }
        """)
  }

  @Test func whatDoesNotFitIsSpread() {
    let json = #"{"inputs":[{"name":"before","value":"72.5 kg"},{"name":"after","value":"71 kg"}]}"#
    #expect(
      text(json, width: 50) == """
        {
          "inputs": [
            {"name": "before", "value": "72.5 kg"},
            {"name": "after", "value": "71 kg"}
          ]
        }
        """)
  }

  @Test(arguments: [#"{"a":"x, {y}: [\"z\"]\\"}"#, #"{"a\\":"\\\""}"#, #"{"é\"":"ü:,"}"#])
  func textsStayAsTheyAre(json: String) {
    let spread = text(json)
    #expect(
      spread == "{\n  " + json.dropFirst().dropLast().replacing("\":\"", with: "\": \"") + "\n}")
  }

  @Test(arguments: ["", "{", "[", "{\"a\"", "{\"a\":", "[1,", "]", "\"", "{]", "}}", ",,,"])
  func whatIsNoJSONEndsNevertheless(json: String) {
    _ = text(json)
  }

  @Test(arguments: ["{}", "[]", "1", "\"a\"", "null"])
  func theSmallestIsItself(json: String) {
    #expect(text(json) == json)
  }
}
