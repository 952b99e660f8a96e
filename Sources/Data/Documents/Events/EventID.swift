package import Athletics

/// Ids of events that are derived from other documents. They follow from those ids, so that
/// deriving the event again finds the same document.
package enum EventID {
  /// The id of the event of these recordings: that of the first recording, with another prefix.
  package static func derived(from recordings: [RecordingID]) -> String {
    let first = recordings.min()?.rawValue ?? ""
    return "evt_" + first.drop { $0 != "_" }.dropFirst()
  }

  /// The id of the sweat test of a workout.
  package static func sweatTest(in workout: String) -> String {
    "swt_" + workout.drop { $0 != "_" }.dropFirst()
  }
}
