import BSON
import BrineTesting
import Ground
import HTTP
import Mongo
import MongoTesting
import TestSupport
import Testing
import Words

/// One way to cause a failure that does not belong to one endpoint.
struct SharedProvocation: Sendable, CustomTestStringConvertible {
  let type: ProblemType
  let what: String
  /// Prepares what the request needs and makes it.
  let request: @Sendable (BrineInProcess) async throws -> HTTPRequest

  init(
    _ type: ProblemType, by what: String,
    _ request: @escaping @Sendable (BrineInProcess) async throws -> HTTPRequest
  ) {
    self.type = type
    self.what = what
    self.request = request
  }

  var testDescription: String { "\(type.slug) by \(what)" }
}

extension SharedProvocation {
  /// For a service with a working database.
  static let all =
    ofTargets + ofParameters + ofBodies + ofCodings + [
      SharedProvocation(.foreignCaller, by: "the name of another host") { _ in
        .get("/v1/athletes/ath_1", headers: ["Host": "evil.example"])
      },
      SharedProvocation(.foreignCaller, by: "another site's page") { _ in
        .get("/v1/athletes/ath_1", headers: ["Origin": "https://evil.example"])
      },
      SharedProvocation(.internalError, by: "a stored document that lacks its revision") { brine in
        try await brine.database.collection("athletes").insertOne(["_id": "ath_damaged"])
        return .get("/v1/athletes/ath_damaged")
      },
    ]

  private static let ofCodings = [
    SharedProvocation(.unsupportedContentCoding, by: "a coding that nobody reads") { _ in
      .post("/v1/athletes", "{}", headers: ["Content-Encoding": "br"])
    }
  ]

  private static let ofTargets = [
    SharedProvocation(.unknownPath, by: "a misspelt path") { _ in .get("/v1/athlets/ath_1") },
    SharedProvocation(.wrongMethod, by: "PUT") { brine in
      HTTPRequest("PUT", try await brine.newAthletesPath())
    },
    SharedProvocation(.malformedRequest, by: "half a percent-encoding") { _ in
      .get("/v1/athletes/%e")
    },
  ]

  private static let ofParameters = [
    SharedProvocation(.invalidParameters, by: "an unknown one") { _ in .get("/healthz?verbose=1") },
    SharedProvocation(.invalidParameters, by: "a repeated one") { brine in
      .get(try await brine.newAthletesPath() + "?units=us&units=us")
    },
    SharedProvocation(.invalidParameters, by: "a value that none has") { brine in
      .get(try await brine.newAthletesPath() + "?units=stone")
    },
    SharedProvocation(.invalidParameters, by: "a missing one") { brine in
      .get(try await brine.newAthletesPath() + "/recommendations")
    },
  ]

  private static let ofBodies = [
    SharedProvocation(.malformedRequest, by: "a body that is no JSON") { _ in
      .post("/v1/athletes", "{")
    },
    SharedProvocation(.missingBody, by: "none") { _ in .post("/v1/athletes", "") },
    SharedProvocation(.unsupportedMediaType, by: "XML") { _ in
      HTTPRequest(
        "POST", "/v1/athletes", headers: ["Content-Type": "application/xml"],
        body: Array("<a/>".utf8))
    },
    SharedProvocation(.bodyTooLarge, by: "a length that is announced") { _ in
      .post("/v1/athletes", "{}", headers: ["Content-Length": "2000001"])
    },
    SharedProvocation(.bodyTooLarge, by: "a length that is not announced") { _ in
      .post(
        "/v1/athletes", String(repeating: " ", count: 2_000_001),
        headers: ["Transfer-Encoding": "chunked"])
    },
  ]

  /// For a service whose database may work at a list for a millisecond.
  static let withoutTime = [
    SharedProvocation(.queryTooSlow, by: "a filter that no index helps") { brine in
      try await brine.database.collection("athletes").insertMany(
        (0..<20_000).map { number -> BSONDocument in
          ["_id": .string("ath_\(number)"), "shoes": [["size": .int64(Int64(number))]]]
        })
      return .get("/v1/athletes?filter=shoes.size%3C0&sort=name")
    }
  ]

  /// For a service whose database does not respond.
  static let withoutStore = [
    SharedProvocation(.storeUnavailable, by: "reading") { _ in .get("/v1/athletes/ath_1") },
    SharedProvocation(.storeUnavailable, by: "writing") { _ in .post("/v1/athletes", "{}") },
    SharedProvocation(.notReady, by: "asking") { _ in .get("/readyz") },
  ]
}
