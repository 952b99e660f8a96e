import BrineTesting
import TestSupport
import Testing

/// Zones by all the names that the database has, and moments that no zone changes.
@Suite(.needsMongod, .brineInProcess)
struct ZoneTests {
  @Test(arguments: ["Etc/GMT+5", "Etc/GMT%2B5", "Etc/GMT-5", "EST", "CET", "NZ", "gb", "PRC"])
  func aViewersZoneIsFoundByAnyOfItsNames(zone: String) async throws {
    let http = try BrineInProcess.ofSuite.http
    let path = "/v1/athletes/" + (try await http.newAthlete())
    #expect(try await http.get("\(path)?tz=\(zone)").status == 200)
  }

  @Test func whatIsNoZoneIsToldWhatToWrite() async throws {
    let http = try BrineInProcess.ofSuite.http
    let kept = try await http.post("/v1/athletes", #"{"zone":"nz"}"#)
    #expect(try kept.json["zone"]?.string == "NZ")
    for (zone, advice) in [("PST", "write a place"), ("GMT+5", "“Etc/GMT-5”")] {
      let answer = try await http.post("/v1/athletes", #"{"zone":"\#(zone)"}"#)
      #expect(answer.status == 422)
      #expect(try answer.json["errors"]?[0]?["hint"]?.string?.contains(advice) == true)
    }
  }

  @Test(arguments: [
    ("9999-12-31T23:59:59.000Z", "Asia/Tokyo"), ("0001-01-01T00:00:00.000Z", "Etc/GMT%2B5"),
  ])
  func aMomentIsTheSameInEveryZone(text: String, zone: String) async throws {
    let http = try BrineInProcess.ofSuite.http
    let stays = #"{"itinerary":[{"from":"\#(text)","zone":"Europe/Rome"}]}"#
    let path = "/v1/athletes/" + (try await http.newAthlete(stays))
    let shown = try await http.get("\(path)?tz=\(zone)").json
    #expect(shown["itinerary"]?[0]?["from"]?.string == text)
  }
}
