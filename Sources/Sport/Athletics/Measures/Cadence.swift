/// Cycles of the movement per minute: turns of the crank, strides, strokes.
///
/// What one cycle is depends on the sport, so this is a count and not a quantity.
package struct Cadence: Hashable, Comparable, Sendable {
  /// 0 up to what the source's field holds (a byte in FIT); for running, strides (two steps).
  package let perMinute: Int

  package init(perMinute: Int) {
    self.perMinute = perMinute
  }

  package static func < (left: Cadence, right: Cadence) -> Bool {
    left.perMinute < right.perMinute
  }
}
