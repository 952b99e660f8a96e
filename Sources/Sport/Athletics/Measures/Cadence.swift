/// Cycles of movement per minute: turns of the crank, strides or strokes.
///
/// A cycle depends on the sport, so this is a count and not a `Quantity`.
package struct Cadence: Hashable, Comparable, Sendable {
  /// From 0 up to what the source's field can hold (255 in FIT). In running, a cycle is a stride of
  /// two steps.
  package let perMinute: Int

  package init(perMinute: Int) {
    self.perMinute = perMinute
  }

  package static func < (left: Cadence, right: Cadence) -> Bool {
    left.perMinute < right.perMinute
  }
}
