package import Units

// Removes the values by which devices mean "unknown" from a device's summary.

extension HeartRate {
  /// The heart rate if it is plausible, otherwise `nil`.
  ///
  /// Several programs write 0 if no strap was worn. A recording keeps that value, because it is
  /// what the source said. An event does not, because it is what happened.
  package var measured: HeartRate? {
    Plausible.heartRate.contains(self) ? self : nil
  }
}

extension TimeSpan {
  /// The length of an exercise if it is plausible, otherwise `nil`; 0 is not plausible.
  package var measured: TimeSpan? {
    self > .zero && Plausible.exercise.contains(self) ? self : nil
  }
}

extension Energy {
  /// The energy if it is plausible, otherwise `nil`; 0 is not plausible.
  ///
  /// - Parameter duration: the duration of the exercise; `nil` if it is not known.
  package func measured(over duration: TimeSpan?) -> Energy? {
    guard Plausible.energy.contains(self) else { return nil }
    guard let duration else { return self }
    // One kilocalorie more is allowed, because devices round to whole kilocalories.
    return self <= Plausible.metabolism.upperBound * duration + .kilocalories(1) ? self : nil
  }
}
