/// What a FIT file is for.
///
/// Numbers as published in fitdecode (github.com/polyvertex/fitdecode, MIT).
enum FITFileType {
  static let activity: Int64 = 4

  /// Whether a file of this type is a recorded exercise; one that gives no type is taken for it.
  ///
  /// Courses, workouts and segments hold records, laps and even sessions too: of somebody else's
  /// exercise, or of one that is still to come.
  static func isActivity(_ number: Int64?) -> Bool {
    (number ?? activity) == activity
  }

  /// What the type is called in a sentence: "course", or its number if it has no name.
  static func name(_ number: Int64) -> String {
    names[number] ?? "type \(number)"
  }

  private static let names: [Int64: String] = [
    1: "device", 2: "settings", 3: "sport", 4: "activity", 5: "workout", 6: "course",
    7: "schedules", 9: "weight", 10: "totals", 11: "goals", 14: "blood_pressure",
    15: "monitoring_a", 20: "activity_summary", 28: "monitoring_daily", 32: "monitoring_b",
    34: "segment", 35: "segment_list", 40: "exd_configuration",
  ]
}
