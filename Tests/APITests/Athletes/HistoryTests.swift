import BrineTesting
import TestSupport
import Testing

/// Nothing that people write is lost: former versions are shown, and what was deleted comes back.
@Suite(.needsMongod, .brineInProcess)
struct HistoryTests {
  /// An athlete at revision 3.
  private func path(_ http: ServiceInProcess) async throws -> String {
    let path = "/v1/athletes/" + (try await http.newAthlete(#"{"name":"Ada","mass":"70 kg"}"#))
    _ = try await http.patch(path, #"{"mass":"71 kg","shoe":{"brand":"Nike"}}"#, ifMatch: "\"1\"")
    _ = try await http.patch(path, #"{"name":"Eve"}"#, ifMatch: "\"2\"")
    return path
  }

  @Test func formerVersionsAreListedWithWhatChangedAfterThem() async throws {
    let http = try BrineInProcess.ofSuite.http
    let answer = try await http.get(path(http) + "/history")
    let items = try #require(try answer.json["items"]?.items)
    #expect(items.map { $0["revision"]?.number } == [2, 1])
    #expect(items.map { $0["changed"]?.items.map(\.string) } == [["name"], ["mass", "shoe"]])
    #expect(items.allSatisfy { $0["end"]?.string == "changed" })
    #expect(items.allSatisfy { $0["writtenBy"]?["kind"]?.string == "localOperator" })
    #expect(items.allSatisfy { $0["endedBy"]?["door"]?.string == "http" })
    #expect(items.allSatisfy { $0["document"] == nil })
  }

  @Test func thePageBehindAVersionGoesOnWhereThePageBeforeEnded() async throws {
    let http = try BrineInProcess.ofSuite.http
    let path = try await path(http)
    let first = try await http.get(path + "/history?limit=1").json["items"]?.items ?? []
    let second = try await http.get(path + "/history?limit=1&before=2").json["items"]?.items ?? []
    let all = try await http.get(path + "/history").json["items"]?.items ?? []
    #expect(first + second == all)
  }

  @Test func aPageBehindAnyRevisionOfNobodyIsOfNobody() async throws {
    let http = try BrineInProcess.ofSuite.http
    #expect(try await http.get("/v1/athletes/ath_none/history?before=7").status == 404)
    let empty = try await http.get(path(http) + "/history?before=1")
    #expect(empty.status == 200)
    #expect(try empty.json["items"]?.items.isEmpty == true)
  }

  @Test func aFormerVersionIsShownInTheReadersUnits() async throws {
    let http = try BrineInProcess.ofSuite.http
    let version = try await http.get(path(http) + "/history/1?units=us").json
    #expect(version["document"]?["name"]?.string == "Ada")
    #expect(version["document"]?["mass"]?["unit"]?.string == "[lb_av]")
    #expect(version["document"]?["shoe"] == nil)
    #expect(version["document"]?["updatedBy"] == nil, "it is told as writtenBy")
  }

  @Test func whatIsDeletedIsGoneFromEverythingButItsHistoryAndComesBack() async throws {
    let http = try BrineInProcess.ofSuite.http
    let path = try await path(http)
    let before = try await http.get(path).json
    #expect(try await http.answer(.delete(path, ifMatch: "\"3\"")).status == 204)
    #expect(try await http.get(path).status == 404)
    #expect(try await http.get(path + "/timeline").status == 404)
    #expect(try await http.answer(.delete(path, ifMatch: "\"3\"")).status == 404)
    let items = try await http.get(path + "/history").json["items"]?.items ?? []
    #expect(items.map { $0["revision"]?.number } == [3, 2, 1])
    #expect(items.first?["end"]?.string == "deleted")
    let restored = try await http.answer(HTTPRequest("POST", path + "/restore"))
    #expect(restored.status == 200 && restored["ETag"] == "\"4\"")
    let after = try await http.get(path).json
    #expect(after["shoe"] == before["shoe"] && after["mass"] == before["mass"])
    #expect(after["createdAt"] == before["createdAt"])
    #expect(try await http.get(path + "/timeline").status == 200)
  }

  @Test func whoChangedItLastIsNoFieldOfTheDocument() async throws {
    let http = try BrineInProcess.ofSuite.http
    let path = try await path(http)
    #expect(try await http.get(path).json["updatedBy"] == nil)
    let patch = try await http.patch(path, #"{"updatedBy":{"kind":"x"}}"#, ifMatch: "\"3\"")
    #expect(patch.status == 422, "\(patch.text)")
  }
}
