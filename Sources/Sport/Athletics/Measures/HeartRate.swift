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

  package static func < (left: HeartRate, right: HeartRate) -> Bool {
    left.beatsPerMinute < right.beatsPerMinute
  }
}
