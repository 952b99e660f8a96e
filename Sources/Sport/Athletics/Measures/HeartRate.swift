/// Heart beats per minute, as a sensor counted them.
///
/// Every source reports whole beats, nobody reports them in another unit, and nothing converts
/// them: a count with its unit in its name says more here than a quantity would.
package struct HeartRate: Hashable, Comparable, Sendable {
  /// 0 up to what the source's field holds (a byte in FIT).
  package let beatsPerMinute: Int

  package init(beatsPerMinute: Int) {
    self.beatsPerMinute = beatsPerMinute
  }

  /// The heart rate if a heart was measured, or `nil` for 0.
  ///
  /// Several programs write 0 when no strap was worn. That stays in a recording, which is what
  /// the source said, and is absent from an event, which is what happened.
  package var measured: HeartRate? {
    beatsPerMinute > 0 ? self : nil
  }

  package static func < (left: HeartRate, right: HeartRate) -> Bool {
    left.beatsPerMinute < right.beatsPerMinute
  }
}
