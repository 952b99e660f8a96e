package import Athletics

/// Ids of events that are worked out from others, so that working them out again finds them.
package enum EventID {
  /// The event resolved from these recordings: the id of the first, in another name space.
  package static func derived(from recordings: [RecordingID]) -> String {
    let first = recordings.min()?.rawValue ?? ""
    return "evt_" + first.drop { $0 != "_" }.dropFirst()
  }

  /// The weighed sweat test of a workout.
  package static func sweatTest(in workout: String) -> String {
    "swt_" + workout.drop { $0 != "_" }.dropFirst()
  }
}
