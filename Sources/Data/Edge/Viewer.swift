package import Schema
package import Time
package import Units

/// Who reads and writes: the zone and units in which instants and quantities are shown to them,
/// and the marks with which they write numbers.
package struct Viewer: Sendable {
  package var zone: Zone
  package var units: UnitSystem
  /// Of numbers inside texts, as in `"1,5 L"`; JSON's own numbers have one way to be written.
  package var numbers: NumberMarks
  /// Which fields exist for them.
  package var audience: Audience

  package init(
    zone: Zone = .utc, units: UnitSystem = .metric, numbers: NumberMarks = .unstated,
    audience: Audience = .everyone
  ) {
    self.zone = zone
    self.units = units
    self.numbers = numbers
    self.audience = audience
  }
}

extension Viewer {
  /// RFC 3339 with the offset of the viewer's zone; `Z` for a viewer in UTC.
  package func text(of instant: Instant) -> String {
    zone.id == .utc ? instant.rfc3339 : ZonedDateTime(instant, in: zone).rfc3339
  }

  /// The most bytes of an instant's text.
  static let longestInstant = 29

  /// Appends the bytes of `text(of:)` without making one.
  func append(_ instant: Instant, to output: inout OutputSpan<UInt8>) {
    if zone.id == .utc {
      instant.appendRFC3339(to: &output)
    } else {
      instant.appendRFC3339(in: zone, to: &output)
    }
  }
}
