package import BSON
package import Schema
package import Time

/// A period of time from its start up to its end, which is not part of it.
package struct IntervalFields: Fields {
  package let start = Field("start", Instant.self, is: .required, "The first moment of it.")
  package let end = Field("end", Instant.self, is: .required, "The first moment after it.")

  package static let declared = Declared(
    IntervalFields(), rules: [.order(\.start, .notAfter, \.end)])
}

extension Document<IntervalFields> {
  package var interval: Interval<Instant> {
    get throws(StoredMisfit) {
      let (start, end) = (try required(\.start), try required(\.end))
      guard let interval = Interval(from: start, to: end) else {
        throw misfit("end", expected: "an instant not before \"start\"")
      }
      return interval
    }
  }

  package init(_ interval: Interval<Instant>) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.start, interval.start)
      fields.set(\.end, interval.end)
    }
  }
}
