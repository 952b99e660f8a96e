package import Time

/// Something that happened to an athlete, once, however many sources reported it.
package struct Event: Hashable, Sendable {
  /// When it began (UTC).
  package let start: Instant

  /// When it ended (UTC, not before `start`).
  package let end: Instant

  /// What it was.
  package let content: Content

  /// What it was made from, and by which rule.
  package let lineage: Lineage

  package enum Content: Hashable, Sendable {
    case workout(Workout)
  }
}

extension Event {
  /// Why an event is on the timeline: the answer to "where does this come from?".
  package struct Lineage: Hashable, Sendable {
    /// The recordings behind the event, ordered by start and then by identity; never empty.
    package let recordings: [RecordingID]

    /// The rule that made one event of them.
    package let rule: Rule

    package enum Rule: String, Hashable, Sendable {
      /// One recording, one event: nothing was merged.
      case onlyRecording
    }
  }
}
