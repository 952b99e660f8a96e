import BrineTesting
import HTTP
import TestSupport
import Testing

/// Lists over HTTP.
@Suite(.needsMongod, .brineInProcess)
struct ListTests {
  /// Athletes that no other test lists, by their club.
  private func club(_ name: String, of count: Int) async throws -> ServiceInProcess {
    let http = try BrineInProcess.ofSuite.http
    for number in 0..<count {
      _ = try await http.newAthlete(
        #"{"club":"\#(name)","name":"N\#(number)","mass":"\#(60 + number) kg"}"#)
    }
    return http
  }

  @Test func thePagesOfAListFollowOneAnotherByTheirLinks() async throws {
    let http = try await club("links", of: 5)
    var target: String? = "/v1/athletes?filter=club%20%3D%20links&sort=-mass&limit=2&units=us"
    var names: [String] = []
    var pages = 0
    while let next = target, pages < 10 {
      let answer = try await http.get(next)
      try #require(answer.status == 200, "\(answer.text)")
      names += try (answer.json["items"]?.items ?? []).compactMap { $0["name"]?.string }
      pages += 1
      let link = answer["Link"]?.wholeMatch(of: /<(.*)>; rel="next"/).map { String($0.1) }
      #expect(try (answer.json["next"] == nil) == (link == nil))
      target = link
    }
    #expect(names == ["N4", "N3", "N2", "N1", "N0"])
    #expect(pages == 3)
  }

  @Test func aListShowsItsFieldsToTheViewer() async throws {
    let http = try await club("viewer", of: 2)
    let answer = try await http.get(
      "/v1/athletes?filter=club=viewer&sort=name&fields=name,mass&units=us&total=true&limit=1")
    #expect(try answer.json["total"]?.number == 2)
    let item = try #require(try answer.json["items"]?[0])
    #expect(item.names == ["id", "name", "mass"])
    #expect(item["mass"]?["unit"]?.string == "[lb_av]")
    #expect(try answer.json.names == ["items", "next", "total"])
  }

  @Test func aListOfNobodyIsEmptyAndHasNoNextPage() async throws {
    let http = try BrineInProcess.ofSuite.http
    let answer = try await http.get("/v1/athletes?filter=club=nobody")
    #expect(answer.text == #"{"items":[]}"#)
    #expect(answer["Link"] == nil)
  }

  @Test func whatIsWrongInEachTextIsToldWithItsPlace() async throws {
    let http = try BrineInProcess.ofSuite.http
    let answer = try await http.get(
      "/v1/athletes?filter=mass%20%3E%2060%20AND%20nam=1&sort=name,itinerary&fields=name,,mass")
    #expect(answer.status == 400)
    #expect(try answer.json.problem == "invalid-parameters")
    let faults = try answer.json["errors"]?.items ?? []
    #expect(faults.map { $0["parameter"]?.string } == ["filter", "sort", "fields"])
    #expect(faults.map { $0["character"]?.number } == [8, 6, 6], "\(answer.text)")
    #expect(faults[1]["hint"]?.string?.isEmpty == false)
  }

  @Test(arguments: [
    "limit=0", "limit=1001", "total=1", "filter=", "sort=", "order=name", "explain=yes",
  ])
  func whatNoListTakesIsRefused(query: String) async throws {
    let http = try BrineInProcess.ofSuite.http
    let answer = try await http.get("/v1/athletes?\(query)")
    #expect(answer.status == 400)
    #expect(try answer.json.problem == "invalid-parameters")
  }

  @Test func eventsAreAskedForByTheFieldsOfEveryKind() async throws {
    let http = try BrineInProcess.ofSuite.http
    let athlete = try await http.newAthlete()
    let ride = try await http.importRide(for: athlete)
    let path = "/v1/athletes/\(athlete)"
    let found = try await http.get(
      "\(path)/events?filter=sport=cycling%20AND%20distance%3E1km&fields=distance&units=us")
    let item = try #require(try found.json["items"]?[0], "\(found.text)")
    #expect(item.names == ["id", "kind", "distance"])
    #expect(item["id"]?.string == ride)
    #expect(item["distance"]?["unit"]?.string == "[mi_i]")
    let shown = try await http.get("\(path)/events?fields=distance&units=us")
    let miles = try #require(try shown.json["items"]?[0]?["distance"]?["value"]?.number)
    for comparator in ["=", "%3E=", "%3C="] {
      let same = try await http.get(
        "\(path)/events?filter=distance\(comparator)\(miles)mi&units=us")
      #expect(try same.json["items"]?.items.count == 1, "\(same.text)")
    }
    let none = try await http.get("\(path)/events?filter=distance%3E1000km")
    #expect(try none.json["items"]?.items == [])
    let recordings = try await http.get("\(path)/recordings?filter=sport=cycling&fields=records")
    #expect(try recordings.json["items"]?.items.count == 1)
  }

  @Test func howAListIsFoundIsToldInPlaceOfTheList() async throws {
    let http = try BrineInProcess.ofSuite.http
    let athlete = try await http.newAthlete()
    let ride = try await http.importRide(for: athlete)
    for path in ["events", "recordings", "sweat-tests"] {
      let answer = try await http.get("/v1/athletes/\(athlete)/\(path)?explain=true&limit=3")
      #expect(answer.status == 200, "\(answer.text)")
      let plan = try answer.json
      #expect(
        plan.names == [
          "steps", "indexes", "isSortedInMemory", "keysLookedAt", "documentsLookedAt",
          "documentsFound",
        ])
      #expect(answer.text.contains(#""isSortedInMemory":false"#), "\(answer.text)")
      #expect(!answer.text.contains(ride))
    }
    let sorted = try await http.get("/v1/athletes/\(athlete)/events?explain=true&sort=-distance")
    #expect(sorted.text.contains(#""isSortedInMemory":true"#), "\(sorted.text)")
    let wrong = try await http.get("/v1/athletes/\(athlete)/events?explain=true&filter=distance")
    #expect(wrong.status == 400)
  }

  @Test func everyListSaysThatItCanBeExplained() throws {
    let endpoints = try BrineInProcess.ofSuite.http.routes.endpoints
    let lists = endpoints.filter { $0.parameters.contains { $0.name == "cursor" } }
    #expect(lists.count == 4)
    for list in lists {
      #expect(list.parameters.contains { $0.name == "explain" }, "\(list.operationID)")
      #expect(list.answers.contains { $0.description.contains("explain=true") })
    }
  }

  @Test func sweatTestsAreListedAlone() async throws {
    let http = try BrineInProcess.ofSuite.http
    let athlete = try await http.newAthlete()
    let ride = try await http.importRide(for: athlete)
    let test = try await http.post(
      "/v1/events/\(ride)/sweat-tests",
      #"{"method":"weigh","massBefore":"72.5 kg","massAfter":"70.9 kg","drunk":"1.5 L"}"#)
    try #require(test.status == 201, "\(test.text)")
    let path = "/v1/athletes/\(athlete)"
    let list = try await http.get("\(path)/sweat-tests?filter=evidence.massBefore%3E70kg")
    #expect(try list.json["items"]?.items == [test.json])
    #expect(try await http.get("\(path)/events").json["items"]?.items.count == 2)
  }
}
