package import BSON
package import Schema
package import Time

/// A length of time in calendar units.
package struct PeriodFields: Fields {
  package let months = Field(
    "months", in: Self.range, storedAs: "m", "Months, 12 for a year; by default 0.")
  package let days = Field(
    "days", in: Self.range, storedAs: "d", "Days, 7 for a week; by default 0.")

  private static let range = Int64(Int32.min)...Int64(Int32.max)
  package static let declared = Declared(PeriodFields())
}

/// A period of time from its start up to its end, which is not part of it.
package struct IntervalFields: Fields {
  package let start = Field("start", Instant.self, is: .required, "The first moment of it.")
  package let end = Field("end", Instant.self, is: .required, "The first moment after it.")

  package static let declared = Declared(IntervalFields())
}

extension Document<PeriodFields> {
  package var period: Period {
    get throws(StoredMisfit) {
      let (months, days) = (try self.months ?? 0, try self.days ?? 0)
      guard let months = Int32(exactly: months), let days = Int32(exactly: days) else {
        throw StoredMisfit(key: "m, d", expected: "two 32-bit numbers")
      }
      return Period(months: months, days: days)
    }
  }

  package init(_ period: Period) throws(BSONError) {
    self = try .holding { fields in
      fields.set(\.months, Int64(period.months))
      fields.set(\.days, Int64(period.days))
    }
  }
}

extension Document<IntervalFields> {
  package var interval: Interval<Instant> {
    get throws(StoredMisfit) {
      let (start, end) = (try required(\.start), try required(\.end))
      guard let interval = Interval(from: start, to: end) else {
        throw StoredMisfit(key: "end", expected: "an instant not before \"start\"")
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
