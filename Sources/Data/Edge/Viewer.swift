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

extension Viewer {
  /// RFC 3339 with the offset of the viewer's zone; `Z` for a viewer in UTC.
  package func text(of instant: Instant) -> String {
    zone.id == .utc ? instant.rfc3339 : ZonedDateTime(instant, in: zone).rfc3339
  }
}
