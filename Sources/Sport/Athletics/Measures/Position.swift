/// A point on the Earth (WGS 84).
///
/// Its coordinates are always in range, so a corrupt coordinate never becomes a position.
package struct Position: Hashable, Sendable {
  /// North positive, from -90 to 90 degrees.
  package let latitude: Angle

  /// East positive, from -180 to 180 degrees.
  package let longitude: Angle

  /// `nil` if either coordinate is out of range or not a number.
  package init?(latitude: Angle, longitude: Angle) {
    guard (-90...90).contains(latitude.degrees), (-180...180).contains(longitude.degrees) else {
      return nil
    }
    self.latitude = latitude
    self.longitude = longitude
  }
}
