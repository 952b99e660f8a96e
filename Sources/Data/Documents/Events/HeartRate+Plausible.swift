import Athletics

extension HeartRate {
  /// Beats per minute that a heart can have.
  static var plausible: ClosedRange<Int64> {
    let range = Plausible.heartRate
    return Int64(range.lowerBound.beatsPerMinute)...Int64(range.upperBound.beatsPerMinute)
  }
}
