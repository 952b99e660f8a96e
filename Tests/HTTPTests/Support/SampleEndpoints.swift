import Words

@testable import HTTP

/// A small API that uses every part of a declaration.
enum SampleEndpoints {
  static let id = Parameter.path("id", .text, "The athlete.")
  static let limit = Parameter.query("limit", .integer(1...100), default: 20, "At most so many.")
  static let units = Parameter.query("units", .choice(["metric", "us"]), "The viewer's units.")
  static let ifMatch = Parameter.header("If-Match", .text, "The revision that is meant.")

  static let gone = ProblemType(
    "athlete-gone", status: 410, title: "Athlete gone", sentence: "It was here once.")

  static let undeclared = ProblemType(
    "athlete-moved", status: 409, title: "Athlete moved", sentence: "Nobody declared this.")

  struct Leaky: Error, CustomStringConvertible {
    let mass = 71.5
    var description: String { "a fixed sentence" }
  }

  struct Dumping: Error {
    let mass = 71.5
  }

  static let read = Endpoint(
    .get, "/v1/athletes/{id}", id: "readAthlete", "Reads an athlete.",
    parameters: [id, limit, units, ifMatch], answers: [.init(200, "It.", .json)], failures: [gone]
  ) { call in
    switch try call[id] {
    case "gone": throw Problem(gone, "It went.", members: ["since": 2020])
    case "moved": throw Problem(undeclared, "It moved.")
    case "leaky": throw Leaky()
    case "dumping": throw Dumping()
    default:
      return .json([
        "id": .string(try call[id]), "limit": .integer(Int64(try call[limit])),
        "units": try call[units].map { .string($0) } ?? .null,
      ])
    }
  }

  static let create = Endpoint(
    .post, "/v1/athletes", id: "createAthlete", "Creates an athlete.",
    body: AcceptedBody([.json], limit: 16), answers: [.init(201, "It.", .json)]
  ) { call in .json(call.body, status: 201) }

  static let patch = Endpoint(
    .patch, "/v1/athletes/{id}", id: "patchAthlete", "Patches an athlete.", parameters: [id],
    body: AcceptedBody([.mergePatch, .json], limit: 16), answers: [.init(200, "It.", .json)]
  ) { call in .json(call.body, headers: ["ETag": "\"7\""]) }

  static let split = Endpoint(
    .post, "/v1/athletes/{id}:split", id: "splitAthlete", "Splits an athlete.", parameters: [id],
    answers: [.init(204, "Done.")]
  ) { _ in .nothing }

  static let none = Endpoint(
    .get, "/v1/athletes/none", id: "readNone", "Reads nobody.", answers: [.init(204, "Nobody.")]
  ) { _ in .nothing }

  static let known = Endpoint(
    .get, "/v1/athletes/known", id: "readKnown", "Reads what you have.",
    answers: [.init(304, "It is as you have it.")]
  ) { _ in Answer(304, .json, body: Array("{}".utf8), headers: ["ETag": "\"7\""]) }

  static let all = [read, create, patch, split, none, known]
}
