package import Time
package import Units

/// Who reads: the zone and units in which instants and quantities are shown to them.
package struct Viewer: Sendable {
  package var zone: Zone
  package var units: UnitSystem

  package init(zone: Zone = .utc, units: UnitSystem = .metric) {
    self.zone = zone
    self.units = units
  }
}
