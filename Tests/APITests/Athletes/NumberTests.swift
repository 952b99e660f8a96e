import BrineTesting
import TestSupport
import Testing

/// Numbers in texts are read as the viewer writes them.
@Suite(.needsMongod, .brineInProcess)
struct NumberTests {
  @Test(arguments: ["comma", "it-IT", "de"])
  func aCommaBeginsDecimalsForWhoWritesSo(numbers: String) async throws {
    let http = try BrineInProcess.ofSuite.http
    let answer = try await http.post("/v1/athletes?numbers=\(numbers)", #"{"mass":"62,1 kg"}"#)
    #expect(answer.status == 201)
    #expect(try answer.json["mass"]?.text == #"{"value":62.1,"unit":"kg"}"#)
    let path = try #require(answer["Location"])
    let patched = try await http.patch(
      "\(path)?numbers=\(numbers)", #"{"height":"1.825,5 mm"}"#, ifMatch: "\"1\"")
    #expect(try patched.json["height"]?["value"]?.number == 182.55)
  }

  @Test func nobodysCommaIsRefusedAndAnotherPersonsPointToo() async throws {
    let http = try BrineInProcess.ofSuite.http
    for (query, mass) in [("", "62,1 kg"), ("?numbers=comma", "62.1 kg")] {
      let answer = try await http.post("/v1/athletes\(query)", #"{"mass":"\#(mass)"}"#)
      #expect(answer.status == 422)
      #expect(try answer.json.pointers == ["/mass"])
    }
  }

  @Test func aLanguageWithoutKnownMarksIsNoAnswer() async throws {
    let http = try BrineInProcess.ofSuite.http
    let answer = try await http.post("/v1/athletes?numbers=tlh", #"{"mass":"62,1 kg"}"#)
    #expect(answer.status == 400)
    #expect(try answer.json["errors"]?[0]?["parameter"]?.string == "numbers")
  }
}
