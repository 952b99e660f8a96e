/// Derives what happened (events) from what was reported (recordings).
///
/// It is a pure function of the recordings: it gives the same events at any time, on any machine
/// and in any order of arrival. Its results are never an input to it.
package enum Timeline {
  /// The events of an athlete's recordings, ordered by start and then by first recording.
  ///
  /// For now each recording is a workout of its own. O(n log n) in the number of recordings.
  ///
  /// - Parameter recordings: a dictionary, so that the result cannot depend on an order and no
  ///   recording counts twice.
  package static func resolve(_ recordings: [RecordingID: Recording.Facts]) -> [Event] {
    recordings
      .sorted { ($0.value.start, $0.key) < ($1.value.start, $1.key) }
      .map { id, facts in workout(from: id, facts) }
  }

  private static func workout(from id: RecordingID, _ facts: Recording.Facts) -> Event {
    Event(
      start: facts.start, end: facts.end, content: .workout(Workout(facts)),
      lineage: Event.Lineage(recordings: [id], rule: .onlyRecording))
  }
}
