import BrineTesting
import TestSupport
import UseCases

extension Provocation {
  static let ofWakeUps = [
    Provocation("readNextWakeUp", .answer(200)) { brine in
      .get(try await brine.newAthletesPath(#"{"wakeAt":"7am","zone":"UTC"}"#) + "/wake-ups/next")
    },
    Provocation("readNextWakeUp", .problem(.unknownAthlete)) { _ in
      .get("/v1/athletes/ath_none/wake-ups/next")
    },
    Provocation("readNextWakeUp", .problem(.noWakeUp)) { brine in
      .get(try await brine.newAthletesPath() + "/wake-ups/next")
    },
    Provocation("readNextWakeUp", .problem(.noZone)) { brine in
      .get(try await brine.newAthletesPath(#"{"wakeAt":"7am"}"#) + "/wake-ups/next")
    },
  ]
}
