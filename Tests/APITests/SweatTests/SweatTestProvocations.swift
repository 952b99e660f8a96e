import BrineTesting
import Ground
import TestSupport
import Testing
import UseCases
import Words

extension Provocation {
  static let ofSweatTests = [
    Provocation("listSweatTests", .answer(200)) { brine in
      .get(try await brine.newAthletesPath() + "/sweat-tests")
    },
    Provocation("listSweatTests", .problem(.unknownAthlete)) { _ in
      .get("/v1/athletes/ath_none/sweat-tests")
    },
    Provocation("listSweatTests", .problem(.wrongCursor)) { brine in
      .get(try await brine.newAthletesPath() + "/sweat-tests?cursor=A")
    },
    Provocation("recordSweatTest", .answer(201)) { brine in
      .post(try await brine.newRidesTests(), weighed)
    },
    Provocation("recordSweatTest", .answer(200)) { brine in
      let path = try await brine.newRidesTests()
      _ = try await brine.http.post(path, weighed)
      return .post(path, weighed)
    },
    Provocation("recordSweatTest", .problem(.unknownEvent)) { _ in
      .post("/v1/events/evt_none/sweat-tests", weighed)
    },
    Provocation("recordSweatTest", .problem(.notAWorkout)) { brine in
      let test = try await brine.http.post(brine.newRidesTests(), weighed)
      let event = try #require(try test.json["id"]?.string, "\(test.text)")
      return .post("/v1/events/\(event)/sweat-tests", weighed)
    },
    Provocation("recordSweatTest", .problem(.invalidDocument)) { brine in
      .post(try await brine.newRidesTests(), #"{"method":"weigh","massBefore":"70 kg"}"#)
    },
  ]

  private static let weighed =
    #"{"method":"weigh","massBefore":"72.5 kg","massAfter":"71 kg","drunk":"1 L"}"#
}

extension BrineInProcess {
  /// Imports a ride and returns the path for its sweat tests.
  fileprivate func newRidesTests() async throws -> String {
    "/v1/events/\(try await newRide())/sweat-tests"
  }
}
