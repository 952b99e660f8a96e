import BrineTesting
import TestSupport
import Testing

/// Impossible weights are refused; possible ones lead to a drink plan.
@Suite(.needsMongod, .brineInProcess)
struct WeighInTests {
  struct Impossible: Sendable, CustomTestStringConvertible {
    let what: String
    let json: String
    let pointers: [String]
    /// A part of the hint.
    let says: String

    var testDescription: String { what }
  }

  static let impossible: [Impossible] = [
    .init(
      what: "gain beyond what was drunk", json: weighed("70 kg", "72 kg", #","drunk":"0.5 L""#),
      pointers: ["/massAfter"], says: "check both weights"),
    .init(
      what: "a rate that nobody sweats", json: weighed("90 kg", "70 kg"),
      pointers: ["/massAfter"], says: "sweat rates lie from"),
    .init(
      what: "too short", json: weighed("70 kg", "69.9 kg", #","duration":"5 min""#),
      pointers: ["/duration"], says: "needs at least"),
    .init(
      what: "units forgotten", json: #"{"method":"weigh","massBefore":70,"massAfter":69}"#,
      pointers: ["/massBefore", "/massAfter"], says: "Write the unit too"),
    .init(
      what: "a mass that no person has", json: weighed("7 kg", "6 kg"),
      pointers: ["/massBefore", "/massAfter"], says: "out of range"),
    .init(
      what: "a weight left out", json: #"{"method":"weigh","massBefore":"70 kg"}"#,
      pointers: ["/massAfter"], says: "missing"),
    .init(
      what: "another method",
      json: #"{"method":"wiegh","massBefore":"70 kg","massAfter":"69 kg"}"#,
      pointers: ["/method"], says: "Did you mean \"weigh\"?"),
    .init(
      what: "a name that is nearly one", json: weighed("70 kg", "69 kg", #","drnk":"0.5 L""#),
      pointers: ["/drnk"], says: "Did you mean \"drunk\"?"),
    .init(
      what: "one thing by two names", json: weighed("70 kg", "69 kg", #","before":"70 kg""#),
      pointers: ["/before"], says: "\"before\" is another name of \"massBefore\""),
    .init(
      what: "one thing by two names, the former first",
      json: weighed("70 kg", "69 kg").replacing("{", with: #"{"before":"70 kg","#),
      pointers: ["/massBefore"], says: "\"before\" is another name of \"massBefore\""),
  ]

  private static func weighed(_ before: String, _ after: String, _ more: String = "") -> String {
    #"{"method":"weigh","massBefore":"\#(before)","massAfter":"\#(after)"\#(more)}"#
  }

  @Test(arguments: impossible)
  func whatCannotBeIsPointedAtWithItsMend(_ weighIn: Impossible) async throws {
    let http = try BrineInProcess.ofSuite.http
    let athlete = try await http.newAthlete()
    let ride = try await http.importRide(for: athlete)
    let answer = try await http.post("/v1/events/\(ride)/sweat-tests", weighIn.json)
    #expect(answer.status == 422)
    #expect(try answer.json.problem == "invalid-document")
    #expect(try answer.json.pointers == weighIn.pointers)
    #expect(answer.text.replacing("\\\"", with: "\"").contains(weighIn.says), "\(answer.text)")
    let kinds = try await http.timeline(of: athlete).map { $0["kind"]?.string }
    #expect(kinds == ["workout"])
  }

  @Test func aPossibleOneLeadsToARateAndAPlan() async throws {
    let http = try BrineInProcess.ofSuite.http
    let athlete = try await http.newAthlete(#"{"mass":"72.5 kg"}"#)
    let ride = try await http.importRide(for: athlete)
    let path = "/v1/events/\(ride)/sweat-tests"
    let first = try await http.post(path, Self.weighed("72.5 kg", "71 kg", #","drunk":"1 L""#))
    #expect(first.status == 201)
    let corrected = try await http.post(
      path, Self.weighed("72.5 kg", "70.9 kg", #","drunk":"1.5 L""#))
    #expect(corrected.status == 200)
    let rate = try corrected.json["sweatRate"]
    // (1600 g + 1500 g - 0.20 g/kcal x 2045 kcal) / 10699.36 s.
    #expect(agree(rate?["value"]?.in("L/h"), 0.91, within: 0.005))
    #expect(rate?["citations"]?.items.isEmpty == false)
    let kinds = try await http.timeline(of: athlete).map { $0["kind"]?.string }
    #expect(kinds.count == 2)
    let plan = try await http.get("/v1/athletes/\(athlete)/recommendations?duration=2h")
    #expect(plan.status == 200)
    try expectNoGain(plan.json)
  }

  /// Requests, responses and reasons use the same name for a field; former names are accepted in
  /// requests.
  @Test func whatWasEatenCountsByEitherOfItsNames() async throws {
    let http = try BrineInProcess.ofSuite.http
    let ride = try await http.importRide(for: try await http.newAthlete())
    let path = "/v1/events/\(ride)/sweat-tests"
    let now = Self.weighed("72.5 kg", "71 kg", #","drunk":"1 L","eaten":"10 oz""#)
    let formerly =
      #"{"method":"weigh","before":"72.5 kg","after":"71 kg","drunk":"1 L","food":"10 oz"}"#
    let answers = [try await http.post(path, now), try await http.post(path, formerly)]
    #expect(answers.map(\.status) == [201, 200])
    #expect(try answers[0].json["sweatRate"] == answers[1].json["sweatRate"])
    #expect(try answers[1].json["evidence"] == answers[0].json["evidence"])
    let inputs = try answers[1].json["sweatRate"]?["inputs"]?.items ?? []
    let names = inputs.compactMap { $0["name"]?.string }
    #expect(names.prefix(4) == ["massBefore", "massAfter", "drunk", "eaten"])
    #expect(inputs[3]["origin"]?.string == "given")
  }

  @Test func whatIsNotReadIsKeptAndNamed() async throws {
    let http = try BrineInProcess.ofSuite.http
    let ride = try await http.importRide(for: try await http.newAthlete())
    let path = "/v1/events/\(ride)/sweat-tests"
    let more = #","fluids":"1 L","weather":{"wind":"none"}"#
    let test = try await http.post(path, Self.weighed("72.5 kg", "71 kg", more))
    #expect(test.status == 201)
    #expect(try test.json["unread"]?.items.map(\.string) == ["/fluids", "/weather"])
    #expect(try test.json["evidence"]?["fluids"]?.string == "1 L")
    let read = try await http.get(try #require(test["Location"]))
    #expect(try read.json["unread"] == test.json["unread"])
    let all = try await http.post(path, Self.weighed("72.5 kg", "71 kg"))
    #expect(try !all.json.names.contains("unread"))
  }

  @Test func aStrictSenderIsRefusedWhatIsNotRead() async throws {
    let http = try BrineInProcess.ofSuite.http
    let ride = try await http.importRide(for: try await http.newAthlete())
    let answer = try await http.send(
      "POST", "/v1/events/\(ride)/sweat-tests",
      headers: ["Content-Type": "application/json", "Prefer": "handling=strict"],
      body: Array(Self.weighed("72.5 kg", "71 kg", #","fluids":"1 L""#).utf8))
    #expect(answer.status == 422)
    #expect(try answer.json.pointers == ["/fluids"])
  }

  @Test(arguments: [(#"{"mass":"70 kg"}"#, "given"), ("{}", "weigh-in")])
  func aPlanSaysWhereItsNumbersAreFrom(_ athlete: String, _ mass: String) async throws {
    let http = try BrineInProcess.ofSuite.http
    let athlete = try await http.newAthlete(athlete)
    let ride = try await http.importRide(for: athlete)
    _ = try await http.post(
      "/v1/events/\(ride)/sweat-tests", Self.weighed("72.5 kg", "71 kg", #","drunk":"1 L""#))
    let plan = try await http.get("/v1/athletes/\(athlete)/recommendations?duration=2h")
    let inputs = try plan.json["inputs"]?.items ?? []
    #expect(
      inputs.prefix(3).map { [$0["name"]?.string, $0["origin"]?.string] } == [
        ["mass", mass], ["duration", "given"], ["sweatRate", "computed"],
      ])
  }

  @Test func sendingATestAgainAsItWasReadChangesNothing() async throws {
    let http = try BrineInProcess.ofSuite.http
    let ride = try await http.importRide(for: try await http.newAthlete())
    let path = "/v1/events/\(ride)/sweat-tests"
    let first = try await http.post(
      path, Self.weighed("72.5 kg", "71 kg", #","drunk":"1 L","eaten":"250 g""#))
    let read = try await http.get("\(try #require(first["Location"]))?units=imperial")
    let again = try await http.post(path, try #require(read.json["evidence"]?.text))
    #expect(again.status == 200)
    #expect(try again.json["evidence"] == first.json["evidence"])
    #expect(try again.json["sweatRate"] == first.json["sweatRate"])
  }

  /// A reader with US units gets no kilograms or litres, neither in numbers nor in texts.
  @Test func everyNumberIsToldInTheReadersUnits() async throws {
    let http = try BrineInProcess.ofSuite.http
    let athlete = try await http.newAthlete()
    let ride = try await http.importRide(for: athlete)
    let path = "/v1/events/\(ride)/sweat-tests?units=us"
    let test = try await http.post(path, Self.weighed("160 lb", "157 lb", #","drunk":"40 fl oz""#))
    #expect(test.status == 201)
    let inputs = try test.json["sweatRate"]?["inputs"]?.items ?? []
    #expect(inputs.first?["value"]?.text == #"{"value":160,"unit":"[lb_av]"}"#)
    let plan = try await http.get("/v1/athletes/\(athlete)/recommendations?duration=2h&units=us")
    #expect(plan.status == 200)
    let refused = try await http.post(path, Self.weighed("200 lb", "150 lb"))
    #expect(refused.status == 422)
    #expect(refused.text.contains("fl oz/h"))
    let beyond = try await http.post(path, Self.weighed("700 lb", "699 lb"))
    #expect(beyond.text.contains("from 44.1 lb to 661.4 lb"))
    for answer in [test, plan, refused, beyond] {
      // Units inside a formula do not count.
      let metric = answer.text.matches(of: /[0-9] (kg|g|mL|L|L\/h|°C)(?![\/\w])/).map(\.output.0)
      #expect(metric.allSatisfy { $0 == "1 kg" || $0 == "1 L" }, "\(metric)")
    }
  }

  private func expectNoGain(_ plan: JSONTree) throws {
    let drink = try #require(plan["drink"]?.in("mL"))
    let ceiling = try #require(plan["ceiling"]?.in("mL"))
    let loss = try #require(plan["sweatLoss"]?["value"]?.in("mL"))
    let endMass = try #require(plan["endMass"]?.in("kg"))
    #expect(drink <= ceiling)
    #expect(ceiling <= loss)
    #expect(endMass <= 72.5)
  }

  @Test func aDurationThatNoPlanIsForIsRefused() async throws {
    let http = try BrineInProcess.ofSuite.http
    let athlete = try await http.newAthlete()
    let ride = try await http.importRide(for: athlete)
    let test = try await http.post(
      "/v1/events/\(ride)/sweat-tests", Self.weighed("72.5 kg", "71 kg"))
    #expect(test.status == 201)
    let path = "/v1/athletes/\(athlete)/recommendations"
    let missing = try await http.get(path)
    #expect(missing.status == 400)
    let unitless = try await http.get(path + "?duration=90")
    #expect(unitless.status == 400)
    let endless = try await http.get(path + "?duration=400h")
    #expect(endless.status == 400)
    #expect(try endless.json["errors"]?[0]?["parameter"]?.string == "duration")
  }
}
