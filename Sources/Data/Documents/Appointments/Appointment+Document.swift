package import BSON
package import Schema
package import Time

extension Document<AppointmentFields> {
  /// The appointment as it was stored.
  ///
  /// - Throws: `StoredMisfit` if it was never resolved, or is damaged.
  package var appointment: Appointment {
    get throws(StoredMisfit) {
      let disambiguation = try self.disambiguation ?? .compatible
      return Appointment(
        local: try required(\.local), zone: try required(\.zone), disambiguation: disambiguation,
        instant: try required(\.at), release: try self.release)
    }
  }

  /// The document with its instant calculated from `zone`; other fields do not change.
  ///
  /// - Parameter zone: the zone named by the document's `zone`, from the current zone data.
  /// - Throws: `TimeError` as in `Appointment`, `StoredMisfit` for a damaged document, `BSONError`
  ///   when a limit of BSON is passed.
  package func resolved(in zone: Zone) throws -> AppointmentDocument {
    let resolved = try current.resolved(in: zone)
    return try setting(\.at, to: resolved.instant).setting(\.release, to: resolved.release)
  }

  /// The appointment. If it was never resolved it has no release, so that any zone data resolve it.
  private var current: Appointment {
    get throws(StoredMisfit) {
      if try self.at != nil { return try appointment }
      let disambiguation = try self.disambiguation ?? .compatible
      return Appointment(
        local: try required(\.local), zone: try required(\.zone), disambiguation: disambiguation,
        instant: .earliest, release: nil)
    }
  }

  package init(_ appointment: Appointment) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.local, appointment.local)
      fields.set(\.zone, appointment.zone)
      fields.set(\.disambiguation, appointment.disambiguation)
      fields.set(\.at, appointment.instant)
      fields.set(\.release, appointment.release)
    }
  }
}
