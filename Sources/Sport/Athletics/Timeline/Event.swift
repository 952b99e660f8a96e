package import Time

/// Something that happened to an athlete, once, however many sources reported it.
package struct Event: Hashable, Sendable {
  /// When it began (UTC).
  package let start: Instant

  /// When it ended (UTC, not before `start`).
  package let end: Instant

  /// What happened, such as a workout.
  package let content: Content

  /// The recordings from which the event was made, and the rule.
  package let lineage: Lineage

  /// What happened, with the details of its kind.
  package enum Content: Hashable, Sendable {
    case workout(Workout)
  }
}

extension Event {
  /// Where an event on the timeline comes from.
  package struct Lineage: Hashable, Sendable {
    /// The recordings of the event, ordered by start and then by identifier; never empty.
    package let recordings: [RecordingID]

    /// The rule by which they became one event.
    package let rule: Rule

    /// How recordings become one event.
    package enum Rule: String, Hashable, Sendable {
      /// The event has one recording; nothing was merged.
      case onlyRecording
    }
  }
}
