package import Units

// What is left of a device's summary when its marks for "unknown" are taken out.

extension HeartRate {
  /// The heart rate if a heart was measured, otherwise `nil`.
  ///
  /// Several programs write 0 when no strap was worn. That stays in a recording, which is what
  /// the source said, and is absent from an event, which is what happened.
  package var measured: HeartRate? {
    Plausible.heartRate.contains(self) ? self : nil
  }
}

extension TimeSpan {
  /// The length of an exercise if it was measured, otherwise `nil`: none takes no time.
  package var measured: TimeSpan? {
    self > .zero && Plausible.exercise.contains(self) ? self : nil
  }
}

extension Energy {
  /// The energy if the device estimated one, otherwise `nil`: a living body always spends some.
  ///
  /// - Parameter duration: for how long it was spent; `nil` if nobody knows.
  package func measured(over duration: TimeSpan?) -> Energy? {
    guard Plausible.energy.contains(self) else { return nil }
    guard let duration else { return self }
    // Devices round to whole kilocalories.
    return self <= Plausible.metabolism.upperBound * duration + .kilocalories(1) ? self : nil
  }
}
