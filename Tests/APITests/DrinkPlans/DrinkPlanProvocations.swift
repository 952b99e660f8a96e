import BrineTesting
import TestSupport
import UseCases

extension Provocation {
  static let ofDrinkPlans = [
    Provocation("recommendDrinks", .answer(200)) { brine in
      let athlete = try await brine.http.newAthlete()
      let ride = try await brine.http.importRide(for: athlete)
      _ = try await brine.http.post(
        "/v1/events/\(ride)/sweat-tests",
        #"{"method":"weigh","massBefore":"72.5 kg","massAfter":"71 kg"}"#)
      return .get("/v1/athletes/\(athlete)/recommendations?duration=2h")
    },
    Provocation("recommendDrinks", .problem(.unknownAthlete)) { _ in
      .get("/v1/athletes/ath_none/recommendations?duration=2h")
    },
    Provocation("recommendDrinks", .problem(.needsSweatTest)) { brine in
      .get(try await brine.newAthletesPath() + "/recommendations?duration=2h")
    },
  ]
}
