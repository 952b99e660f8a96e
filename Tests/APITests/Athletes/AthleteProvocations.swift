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
  ]
}

extension BrineInProcess {
  /// Creates an athlete and returns the path.
  func newAthletesPath(_ json: String = "{}") async throws -> String {
    "/v1/athletes/" + (try await http.newAthlete(json))
  }
}
