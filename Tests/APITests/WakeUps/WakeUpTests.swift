import BSON
import BrineTesting
import TestSupport
import Testing

/// The time of day at which an athlete is woken, and the moments that it means.
@Suite(.needsMongod, .brineInProcess)
struct WakeUpTests {
  /// Creates an athlete and asks for the next wake-up.
  private func next(of athlete: String, after: String) async throws -> HTTPAnswer {
    let http = try BrineInProcess.ofSuite.http
    let id = try await http.newAthlete(athlete)
    return try await http.get("/v1/athletes/\(id)/wake-ups/next?after=\(after)")
  }

  @Test func aTimeThatTheClocksSkipIsTakenLaterAndSaidSo() async throws {
    let answer = try await next(
      of: #"{"wakeAt":"02:30","zone":"Europe/Rome"}"#, after: "2027-03-27T12:00:00Z")
    let wakeUp = try answer.json
    #expect(wakeUp["time"]?.string == "02:30")
    #expect(wakeUp["local"]?.string == "2027-03-28T03:30:00")
    #expect(wakeUp["at"]?.string == "2027-03-28T01:30:00.000Z")
    let change = try #require(wakeUp["clockChange"])
    #expect(change["kind"]?.string == "gap")
    #expect(change["asked"]?.string == "2027-03-28T02:30:00")
    #expect(change["disambiguation"]?.string == "compatible")
    #expect(
      change["note"]?.string
        == "The clocks of Europe/Rome skip 02:30 on 2027-03-28: the wake-up is at 03:30 on 2027-03-28."
    )
  }

  @Test(arguments: [
    (#""2:30 am""#, "2026-10-25T00:30:00.000Z", "first"),
    (#"{"time":"02:30","disambiguation":"later"}"#, "2026-10-25T01:30:00.000Z", "second"),
  ])
  func aTimeThatTheClocksRepeatCountsOnce(
    wakeAt: String, at: String, which: String
  ) async throws {
    let wakeUp = try await next(
      of: #"{"wakeAt":\#(wakeAt),"zone":"Europe/Rome"}"#, after: "2026-10-24T12:00:00Z"
    ).json
    #expect(wakeUp["local"]?.string == "2026-10-25T02:30:00")
    #expect(wakeUp["at"]?.string == at)
    #expect(wakeUp["clockChange"]?["kind"]?.string == "overlap")
    #expect(
      wakeUp["clockChange"]?["note"]?.string
        == "The clocks of Europe/Rome show 02:30 on 2026-10-25 twice: the wake-up is the \(which) time."
    )
  }

  @Test func onlyTheDaysThatWereAskedForCount() async throws {
    // A Thursday.
    let answer = try await next(
      of: #"{"wakeAt":{"time":"6:15 a.m.","days":[1,3]},"zone":"Europe/Rome"}"#,
      after: "2026-07-02T00:00:00Z")
    #expect(try answer.json["local"]?.string == "2026-07-06T06:15:00")
    #expect(try answer.json["clockChange"] == nil)
  }

  @Test func whatDoesNotCountIsNamed() async throws {
    let wakeUp = try await next(
      of:
        #"{"wakeAt":{"time":"06:15","tone":"birds","weekday":[1]},"zone":"Europe/Rome","dog":{"a":1}}"#,
      after: "2026-07-02T00:00:00Z"
    ).json
    #expect(wakeUp["unread"]?.items.map(\.string) == ["/wakeAt/tone", "/wakeAt/weekday"])
  }

  @Test func whereAllOfItCountsNothingIsNamed() async throws {
    let answer = try await next(
      of: #"{"wakeAt":"06:15","zone":"Europe/Rome","dog":{"a":1}}"#, after: "2026-07-02T00:00:00Z")
    #expect(try !answer.json.names.contains("unread"))
  }

  @Test func aClockThatHangsSomewhereMindsNoTraveller() async throws {
    let answer = try await next(
      of: #"{"wakeAt":{"time":"noon","zone":"Europe/Rome"}}"#, after: "2026-07-02T00:00:00Z")
    #expect(try answer.json["zone"]?.string == "Europe/Rome")
    #expect(try answer.json["at"]?.string == "2026-07-02T10:00:00.000Z")
  }

  @Test func aStayThatHasBegunStandsInForAHome() async throws {
    let answer = try await next(
      of: """
        {"wakeAt":"7am","itinerary":[{"from":"2026-07-01T00:00:00Z","zone":"Asia/Tokyo"}]}
        """, after: "2026-07-02T00:00:00Z")
    #expect(try answer.json["at"]?.string == "2026-07-02T22:00:00.000Z")
  }

  @Test func withoutAnInstantTheNextOneFromNowIsMeant() async throws {
    let http = try BrineInProcess.ofSuite.http
    let id = try await http.newAthlete(#"{"wakeAt":"7am","zone":"UTC"}"#)
    let at = try await http.get("/v1/athletes/\(id)/wake-ups/next").json["at"]?.string
    #expect(at == "2026-07-02T07:00:00.000Z")
  }

  @Test(arguments: [
    ("{}", 404, "no-wake-up", "has no `wakeAt`"),
    (#"{"zone":"UTC","wakeAt":{"time":"7am","days":[]}}"#, 404, "no-wake-up", "never comes"),
    (#"{"wakeAt":"7am"}"#, 422, "no-zone", "has no `zone`"),
    (
      #"{"wakeAt":"7am","itinerary":[{"from":"2026-08-01T00:00:00Z","zone":"UTC"}]}"#, 422,
      "no-zone", "has no `zone`"
    ),
  ])
  func whoCannotBeWokenIsToldWhy(
    athlete: String, status: Int, problem: String, says: String
  ) async throws {
    let answer = try await next(of: athlete, after: "2026-07-02T00:00:00Z")
    #expect(answer.status == status)
    #expect(try answer.json.problem == problem)
    #expect(try answer.json["detail"]?.string?.contains(says) == true)
  }

  @Test func aTextInAPatchTakesThePlaceOfWhatWasDeclared() async throws {
    let program = try BrineInProcess.ofSuite
    let http = program.http
    let id = try await http.newAthlete(
      #"{"wakeAt":{"time":"7am","days":[1],"disambiguation":"later","song":"loons"}}"#)
    let path = "/v1/athletes/\(id)"
    let days = try await http.patch(path, #"{"wakeAt":{"days":[2,4]}}"#, ifMatch: "\"1\"").json
    let all = #"{"time":"07:00","days":[2,4],"disambiguation":"later","song":"loons"}"#
    #expect(days["wakeAt"]?.text == all)
    let text = try await http.patch(path, #"{"wakeAt":"6:30 AM"}"#, ifMatch: "\"2\"").json
    #expect(text["wakeAt"]?.text == #"{"time":"06:30","song":"loons"}"#)
    let stored = try await program.storedAthlete(id)?["wakeAt"]?.documentValue
    #expect(stored == ["ms": .int32(23_400_000), "song": "loons"])
    let gone = try await http.patch(path, #"{"wakeAt":null}"#, ifMatch: "\"3\"").json
    #expect(gone["wakeAt"] == nil)
  }

  @Test(arguments: [
    (#"{"wakeAt":"25:00"}"#, #""25:00""#, #"a time of day such as "07:00" or "7:00 AM""#),
    (
      #"{"wakeAt":7}"#, "7",
      #"a time of day such as "07:00" or "7:00 AM", or an object with it as "time""#
    ),
    (
      #"{"itinerary":[{"from":"2026-12-20T00:00:00Z","zone":"UTC"},"#
        + #"{"from":"2026-12-05T01:00:00+01:00","zone":"UTC"}]}"#,
      "2026-12-05T00:00:00.000Z", "an instant after 2026-12-20T00:00:00.000Z"
    ),
  ])
  func aRefusalSaysWhatWasThereAndWhatWouldBeRight(
    athlete: String, got: String, expected: String
  ) async throws {
    let http = try BrineInProcess.ofSuite.http
    let fault = try await http.post("/v1/athletes", athlete).json["errors"]?[0]
    #expect(fault?["got"]?.string == got)
    #expect(fault?["expected"]?.string == expected)
  }
}
