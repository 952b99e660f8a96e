/// An angle on the Earth's surface.
///
/// It may be any number, also infinite or NaN. ``Position`` accepts only angles in range.
package struct Angle: Hashable, Comparable, Sendable {
  package let degrees: Double

  package static func degrees(_ degrees: Double) -> Angle {
    Angle(degrees: degrees)
  }

  package static func < (left: Angle, right: Angle) -> Bool {
    left.degrees < right.degrees
  }
}
