/// A heart rate as a sensor measured it.
///
/// It is not a `Quantity`, because every source reports whole beats per minute and nothing converts
/// them.
package struct HeartRate: Hashable, Comparable, Sendable {
  /// From 0 up to what the source's field can hold (255 in FIT).
  package let beatsPerMinute: Int

  package init(beatsPerMinute: Int) {
    self.beatsPerMinute = beatsPerMinute
  }

  package static func < (left: HeartRate, right: HeartRate) -> Bool {
    left.beatsPerMinute < right.beatsPerMinute
  }
}
