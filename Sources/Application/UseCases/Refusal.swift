package import ActivityFiles
package import Schema
package import Time

/// Why a use case did not do what was asked, with nothing changed.
package enum Refusal: Error, Sendable {
  /// Nothing of this kind has this id.
  case notFound(Thing, id: String)
  case alreadyThere(Thing, id: String)
  /// The document has changed since the revision that the change was made for.
  case stale(Thing, id: String, current: Int64)
  /// What was sent cannot be, each fault with its pointer.
  case impossible(Faults)
  /// An argument, by its name, that nothing can be worked out for; a sentence without end mark.
  case unsuitable(argument: String, because: String)
  /// The file cannot be read, or not whole.
  case unreadable(ActivityReading)
  /// There is no moment at which the athlete is woken.
  case noWakeUp(NoWakeUp, athlete: String)
  /// Something must be done first.
  case needs(Need)

  package enum Thing: String, Sendable {
    case athlete
    case event
    case recording
  }

  package enum NoWakeUp: Sendable {
    /// No time was set.
    case notSet
    /// It is set for no day of the week, or is always skipped.
    case neverComes
    /// Neither a home nor the itinerary says whose clock counts.
    case unknownWhereabouts
    /// The zone data in use do not know the zone that counts.
    case unknownZone(ZoneID)
  }

  package enum Need: Sendable {
    /// A drink plan counts on a measured sweat rate.
    case sweatTest(athlete: String)
  }
}
