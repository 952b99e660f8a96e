/// An angle on the Earth's surface.
///
/// Finite or not is up to whoever makes it; ``Position`` lets only angles in range in.
package struct Angle: Hashable, Comparable, Sendable {
  package let degrees: Double

  package static func degrees(_ degrees: Double) -> Angle {
    Angle(degrees: degrees)
  }

  package static func < (left: Angle, right: Angle) -> Bool {
    left.degrees < right.degrees
  }
}
