import BrineTesting
import Ground
import TestSupport
import UseCases
import Words

extension Provocation {
  static let ofAthletes = [
    Provocation("createAthlete", .answer(201)) { _ in .post("/v1/athletes", #"{"name":"Ada"}"#) },
    Provocation("createAthlete", .problem(.invalidDocument)) { _ in
      .post("/v1/athletes", #"{"mass":70}"#)
    },
    Provocation("listAthletes", .answer(200)) { _ in .get("/v1/athletes") },
    Provocation("listAthletes", .problem(.wrongCursor)) { _ in .get("/v1/athletes?cursor=A") },
    Provocation("readAthlete", .answer(200)) { brine in .get(try await brine.newAthletesPath()) },
    Provocation("readAthlete", .answer(304)) { brine in
      .get(try await brine.newAthletesPath(), headers: ["If-None-Match": "\"1\""])
    },
    Provocation("readAthlete", .problem(.staleRevision)) { brine in
      .get(try await brine.newAthletesPath(), headers: ["If-Match": "\"7\""])
    },
    Provocation("readAthlete", .problem(.unknownAthlete)) { _ in .get("/v1/athletes/ath_none") },
    Provocation("patchAthlete", .answer(200)) { brine in
      .patch(try await brine.newAthletesPath(), #"{"name":"Eve"}"#, ifMatch: "\"1\"")
    },
    Provocation("patchAthlete", .problem(.unknownAthlete)) { _ in
      .patch("/v1/athletes/ath_none", "{}", ifMatch: "\"1\"")
    },
    Provocation("patchAthlete", .problem(.invalidDocument)) { brine in
      .patch(try await brine.newAthletesPath(), #"{"id":"ath_other"}"#, ifMatch: "\"1\"")
    },
    Provocation("patchAthlete", .problem(.revisionRequired)) { brine in
      .patch(try await brine.newAthletesPath(), #"{"name":"Eve"}"#, ifMatch: nil)
    },
    Provocation("patchAthlete", .problem(.staleRevision)) { brine in
      .patch(try await brine.newAthletesPath(), #"{"name":"Eve"}"#, ifMatch: "\"7\"")
    },
    Provocation("deleteAthlete", .answer(204)) { brine in
      .delete(try await brine.newAthletesPath(), ifMatch: "\"1\"")
    },
    Provocation("deleteAthlete", .problem(.unknownAthlete)) { _ in
      .delete("/v1/athletes/ath_none", ifMatch: "\"1\"")
    },
    Provocation("deleteAthlete", .problem(.revisionRequired)) { brine in
      .delete(try await brine.newAthletesPath(), ifMatch: nil)
    },
    Provocation("deleteAthlete", .problem(.staleRevision)) { brine in
      .delete(try await brine.newAthletesPath(), ifMatch: "\"7\"")
    },
    Provocation("restoreAthlete", .answer(200)) { brine in
      HTTPRequest("POST", try await brine.deletedAthletesPath() + "/restore")
    },
    Provocation("restoreAthlete", .problem(.notDeleted)) { brine in
      HTTPRequest("POST", try await brine.newAthletesPath() + "/restore")
    },
    Provocation("restoreAthlete", .problem(.unknownAthlete)) { _ in
      HTTPRequest("POST", "/v1/athletes/ath_none/restore")
    },
    Provocation("listAthleteHistory", .answer(200)) { brine in
      .get(try await brine.newAthletesPath() + "/history")
    },
    Provocation("listAthleteHistory", .problem(.unknownAthlete)) { _ in
      .get("/v1/athletes/ath_none/history")
    },
    Provocation("readAthleteVersion", .answer(200)) { brine in
      .get(try await brine.deletedAthletesPath() + "/history/1")
    },
    Provocation("readAthleteVersion", .problem(.unknownRevision)) { brine in
      .get(try await brine.newAthletesPath() + "/history/1")
    },
  ]
}

extension BrineInProcess {
  /// Creates an athlete and returns the path.
  func newAthletesPath(_ json: String = "{}") async throws -> String {
    "/v1/athletes/" + (try await http.newAthlete(json))
  }

  /// Creates an athlete, deletes it again and returns the path.
  func deletedAthletesPath(_ json: String = "{}") async throws -> String {
    let path = try await newAthletesPath(json)
    _ = try await http.answer(.delete(path, ifMatch: "\"1\""))
    return path
  }
}
