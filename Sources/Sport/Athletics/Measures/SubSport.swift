/// The variety of a sport: `lap_swimming`, `indoor_rowing`, `gravel_cycling`.
///
/// Any name is allowed, as for ``Sport``.
package struct SubSport: RawRepresentable, Hashable, Sendable {
  /// The name in `snake_case`, as the FIT profile spells it.
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension SubSport {
  package static let generic = SubSport(rawValue: "generic")
  package static let lapSwimming = SubSport(rawValue: "lap_swimming")
  package static let openWater = SubSport(rawValue: "open_water")
  package static let indoorCycling = SubSport(rawValue: "indoor_cycling")
  package static let indoorRowing = SubSport(rawValue: "indoor_rowing")
  package static let treadmill = SubSport(rawValue: "treadmill")
}

extension SubSport: CustomStringConvertible {
  package var description: String { rawValue }
}
