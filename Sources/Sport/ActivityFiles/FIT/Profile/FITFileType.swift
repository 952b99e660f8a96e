/// What a FIT file is for.
///
/// Numbers as published in fitdecode (github.com/polyvertex/fitdecode, MIT).
enum FITFileType {
  static let activity: Int64 = 4

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
