package import ActivityFiles
package import Schema

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
  /// Something must be done first.
  case needs(Need)

  package enum Thing: String, Sendable {
    case athlete
    case event
    case recording
  }

  package enum Need: Sendable {
    /// A drink plan counts on a measured sweat rate.
    case sweatTest(athlete: String)
  }
}
