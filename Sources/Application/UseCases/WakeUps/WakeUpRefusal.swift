package import Time
package import Units
package import Words

/// Why there is no moment at which an athlete, by their id, is woken.
package enum WakeUpRefusal: Refusal {
  /// No time was set.
  case notSet(athlete: String)
  /// It is set for no day of the week, or the clocks always skip it.
  case neverComes(athlete: String)
  /// Neither a home nor the itinerary says whose clock counts.
  case unknownWhereabouts(athlete: String)
  /// The zone data in use do not know the zone that counts.
  case unknownZone(ZoneID, athlete: String)

  package var type: ProblemType {
    switch self {
    case .notSet, .neverComes: .noWakeUp
    case .unknownWhereabouts, .unknownZone: .noZone
    }
  }

  package func detail(in units: UnitSystem) -> String {
    switch self {
    case .notSet(let athlete):
      "Athlete \"\(athlete)\" has no `wakeAt`. Set one, such as {\"wakeAt\": \"7:00 AM\"}."
    case .neverComes(let athlete):
      "Athlete \"\(athlete)\" has a `wakeAt` that never comes. Give it a day of the week."
    case .unknownWhereabouts(let athlete):
      "Athlete \"\(athlete)\" has no `zone`. Set one, such as {\"zone\": \"Europe/Rome\"}."
    case .unknownZone(let zone, let athlete):
      "Athlete \"\(athlete)\" is in \(zone), which the time zone data in use do not know."
        + " Install newer ones."
    }
  }
}

extension ProblemType {
  package static let noWakeUp = ProblemType(
    "no-wake-up", status: 404, exit: .notFound, title: "There is no wake-up",
    sentence: "The athlete has no `wakeAt`, or one for no day of the week. Change it with"
      + " PATCH /v1/athletes/{athlete}, such as {\"wakeAt\": \"7:00 AM\"}.")
}
