package import Schema
package import Time

/// A zone that an athlete's clocks follow from a moment on, until the next stay.
package struct StayFields: Fields {
  package let from = Field("from", Instant.self, is: .required, "When it begins, say at a landing.")
  package let zone = Field("zone", ZoneID.self, is: .required, "Where that is.")

  package static let declared = Declared(StayFields())
}

package typealias StayDocument = Document<StayFields>
