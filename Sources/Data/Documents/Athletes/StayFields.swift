package import Schema
package import Time

/// The time zone in which an athlete is from a moment on, until the next stay.
package struct StayFields: Fields {
  package let from = Field(
    "from", Instant.self, is: .required, "When it begins, for example at a landing.")
  package let zone = Field(
    "zone", ZoneID.self, is: .required, examples: [.tokyo], "The time zone of the place.")

  package static let declared = Declared(StayFields())
}

// Of examples. Both are well-formed names, which is all that the type asks.
extension ZoneID {
  static var rome: ZoneID { ZoneID("Europe/Rome") ?? .utc }
  static var tokyo: ZoneID { ZoneID("Asia/Tokyo") ?? .utc }
}

package typealias StayDocument = Document<StayFields>
