/// The purpose of a FIT file, such as an activity or a course.
///
/// Numbers as published in fitdecode (github.com/polyvertex/fitdecode, MIT).
enum FITFileType {
  static let activity: Int64 = 4

  /// Whether a file of this type is a recorded exercise. A file without a type counts as one.
  ///
  /// The type matters because courses, workouts and segments also contain records, laps and even
  /// sessions, which belong to another person's exercise or a planned one.
  static func isActivity(_ number: Int64?) -> Bool {
    (number ?? activity) == activity
  }

  /// The name of the type in a sentence: "course", or its number if it has no name.
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
