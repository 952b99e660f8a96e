import BrineTesting
import Ground
import TestSupport
import UseCases

extension Provocation {
  static let ofEvents = [
    Provocation("listEvents", .answer(200)) { brine in
      .get(try await brine.newAthletesPath() + "/events")
    },
    Provocation("listEvents", .problem(.unknownAthlete)) { _ in
      .get("/v1/athletes/ath_none/events")
    },
    Provocation("listEvents", .problem(.wrongCursor)) { brine in
      .get(try await brine.newAthletesPath() + "/events?cursor=A")
    },
    Provocation("readTimeline", .answer(200)) { brine in
      .get(try await brine.newAthletesPath() + "/timeline")
    },
    Provocation("readTimeline", .problem(.unknownAthlete)) { _ in
      .get("/v1/athletes/ath_none/timeline")
    },
    Provocation("readEvent", .answer(200)) { brine in
      .get("/v1/events/" + (try await brine.newRide()))
    },
    Provocation("readEvent", .problem(.unknownEvent)) { _ in .get("/v1/events/evt_none") },
  ]
}

extension BrineInProcess {
  /// Imports a ride and returns the path of its event.
  func newRide() async throws -> String {
    try await http.importRide(for: http.newAthlete())
  }
}
