package import BSON
package import Schema
package import Time

/// Reads JSON from outside into a document's bytes, in one pass, guided by a declaration.
///
/// Declared fields are converted (`"137 lb"` becomes kilograms under `massKg`); fields that no
/// declaration names are kept as they came: same keys, same order, same type and value.
package struct DocumentReader: Sendable {
  private let zone: @Sendable (String) -> ZoneID?

  /// - Parameter zone: the time zone that a name means, in its canonical spelling; nil when there
  ///   is none.
  package init(zone: @escaping @Sendable (String) -> ZoneID?) {
    self.zone = zone
  }

  /// What the JSON is.
  package enum Purpose: Sendable {
    /// A whole document: required fields must be there, and null is no declared value.
    case whole
    /// A merge patch (RFC 7396): null takes a field away, and nothing is required.
    case patch
  }

  /// What becomes of fields that no declaration names (RFC 7240's `handling` preference).
  package enum Handling: Sendable {
    case lenient
    case strict
  }

  /// - Parameter viewer: who wrote it: the marks of their numbers are read, and faults are told in
  ///   their units. Zones and units are written with every value.
  /// - Throws: every fault with its pointer, what was there and what would be right; text that is
  ///   not JSON is one fault with its offset.
  package func read(
    _ json: [UInt8], as shape: ObjectShape, for purpose: Purpose = .whole,
    handling: Handling = .lenient, writtenBy viewer: Viewer = Viewer()
  ) throws(Faults) -> BSONDocument {
    var scanner = JSONScanner(json)
    var reading = DocumentReading(
      byteCount: json.count, purpose: purpose, handling: handling,
      scalars: DeclaredScalar(zone: zone, numbers: viewer.numbers, units: viewer.units))
    let document = reading.document(as: shape.narrowed(to: viewer.audience), from: &scanner)
    if let faults = Faults(reading.faults, isMalformed: reading.isMalformed) {
      throw faults.inUnits(of: viewer.units)
    }
    guard let document else {
      throw Faults(
        Fault(pointer: "", "There is no document.", got: "nothing", expected: "an object"))
    }
    return document
  }
}
