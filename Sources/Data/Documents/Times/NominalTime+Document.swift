package import BSON
package import Schema
package import Time

extension Document<NominalTimeFields> {
  package var nominalTime: NominalTime {
    get throws(StoredMisfit) {
      let (zone, weekdays, disambiguation) = (
        try self.zone, try self.weekdays, try self.disambiguation
      )
      return NominalTime(
        try required(\.time), on: weekdays ?? .all, anchor: zone.map { .zone($0) } ?? .floating,
        disambiguation: disambiguation ?? .compatible)
    }
  }

  package init(_ nominal: NominalTime) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.time, nominal.time)
      if case .zone(let id) = nominal.anchor { fields.set(\.zone, id) }
      fields.set(\.weekdays, nominal.weekdays)
      fields.set(\.disambiguation, nominal.disambiguation)
    }
  }
}
