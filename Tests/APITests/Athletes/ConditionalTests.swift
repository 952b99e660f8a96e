import BrineTesting
import TestSupport
import Testing

/// Conditional requests: no change is lost, and a client does not receive what it already has.
@Suite(.needsMongod, .brineInProcess)
struct ConditionalTests {
  private func path(_ http: ServiceInProcess) async throws -> String {
    "/v1/athletes/" + (try await http.newAthlete(#"{"name":"Ada"}"#))
  }

  @Test func aChangeWithoutIfMatchIsToldThePresentETag() async throws {
    let http = try BrineInProcess.ofSuite.http
    let path = try await path(http)
    let answer = try await http.patch(path, #"{"name":"Eve"}"#, ifMatch: nil)
    #expect(answer.status == 428)
    #expect(answer["ETag"] == "\"1\"")
    #expect(try answer.json["currentETag"]?.string == "\"1\"")
    #expect(try answer.json["currentRevision"]?.number == 1)
    #expect(try answer.json["detail"]?.string?.hasSuffix("Send If-Match: \"1\".") == true)
    #expect(try await http.get(path).json["name"]?.string == "Ada")
  }

  @Test func aChangeOfAnOldRevisionIsRefused() async throws {
    let http = try BrineInProcess.ofSuite.http
    let path = try await path(http)
    let first = try await http.patch(path, #"{"name":"Eve"}"#, ifMatch: "\"1\"")
    #expect(first.status == 200)
    #expect(first["ETag"] == "\"2\"")
    let second = try await http.patch(path, #"{"name":"Zoe"}"#, ifMatch: "\"1\"")
    #expect(second.status == 412)
    #expect(try second.json["currentETag"]?.string == "\"2\"")
    let page = try await http.get("/problems/stale-revision").text
    #expect(page.contains("If-Match"))
    #expect(try await http.get(path).json["name"]?.string == "Eve")
  }

  @Test func aReaderWhoHasItIsNotSentItAgain() async throws {
    let http = try BrineInProcess.ofSuite.http
    let path = try await path(http)
    let tag = try #require(try await http.get(path)["ETag"])
    let same = try await http.get(path, headers: ["If-None-Match": tag])
    #expect(same.status == 304)
    #expect(same.body == [])
    #expect(same["ETag"] == tag)
    _ = try await http.patch(path, #"{"name":"Eve"}"#, ifMatch: tag)
    #expect(try await http.get(path, headers: ["If-None-Match": tag]).status == 200)
  }

  @Test func aChangeThatChangesNothingKeepsTheRevision() async throws {
    let http = try BrineInProcess.ofSuite.http
    let path = try await path(http)
    let answer = try await http.patch(path, #"{"name":"Ada","gone":null}"#, ifMatch: "\"1\"")
    #expect(answer.status == 200)
    #expect(answer["ETag"] == "\"1\"")
  }

  @Test(arguments: ["metric", "us", "imperial"])
  func sendingBackWhatWasReadInAnyUnitsKeepsTheRevision(units: String) async throws {
    let http = try BrineInProcess.ofSuite.http
    let path =
      "/v1/athletes/"
      + (try await http.newAthlete(
        #"{"name":"Ada","mass":"62.1 kg","height":"181.7 cm","own":{"massKg":62.1}}"#))
    let before = try await http.get(path)
    let shown = try await http.get("\(path)?units=\(units)&tz=Asia/Tokyo")
    let answer = try await http.patch(path, shown.text, ifMatch: "\"1\"")
    #expect(answer.status == 200, "\(answer.text)")
    #expect(answer["ETag"] == "\"1\"")
    #expect(try await http.get(path).body == before.body)
  }

  @Test func whatIsNoETagOfOursIsRefused() async throws {
    let http = try BrineInProcess.ofSuite.http
    let path = try await path(http)
    let answer = try await http.patch(path, #"{"name":"Eve"}"#, ifMatch: "1")
    #expect(answer.status == 400)
    #expect(try answer.json["errors"]?[0]?["parameter"]?.string == "If-Match")
  }

  @Test(arguments: ["\"01\"", "\"+1\"", "W/\"1\"", "\"1,2\""])
  func anETagIsComparedByteByByte(tag: String) async throws {
    let http = try BrineInProcess.ofSuite.http
    let path = try await path(http)
    #expect(try await http.patch(path, #"{"name":"Eve"}"#, ifMatch: tag).status == 412)
    #expect(try await http.get(path, headers: ["If-Match": tag]).status == 412)
  }

  @Test func aCommaMayStandWithinAnETag() async throws {
    let http = try BrineInProcess.ofSuite.http
    let path = try await path(http)
    #expect(try await http.get(path, headers: ["If-None-Match": "\"a,b\""]).status == 200)
    #expect(try await http.get(path, headers: ["If-None-Match": "\"a,b\", \"1\""]).status == 304)
  }

  @Test func aChangeForWhoDoesNotHaveItIsRefusedToWhoDoes() async throws {
    let http = try BrineInProcess.ofSuite.http
    let path = try await path(http)
    let answer = try await http.patch(
      path, #"{"name":"Eve"}"#, ifMatch: "*", headers: ["If-None-Match": "\"1\""])
    #expect(answer.status == 412)
    #expect(try await http.get(path).json["name"]?.string == "Ada")
  }

  @Test func ofChangesAtTheSameTimeExactlyOneWins() async throws {
    let http = try BrineInProcess.ofSuite.http
    let path = try await path(http)
    let statuses = try await withThrowingTaskGroup(of: (number: Int, status: Int).self) { group in
      for number in 1...12 {
        group.addTask {
          let patch = "{\"winner\":\(number)}"
          return (number, try await http.patch(path, patch, ifMatch: "\"1\"").status)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let winners = statuses.filter { $0.status == 200 }
    #expect(winners.count == 1)
    #expect(statuses.count { $0.status == 412 } == 11)
    let kept = try await http.get(path)
    #expect(kept["ETag"] == "\"2\"")
    #expect(try kept.json["winner"]?.number == winners.first.map { Double($0.number) })
  }
}
