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

extension Document<PeriodFields> {
  package var period: Period {
    get throws(StoredMisfit) {
      let (months, days) = (try self.months ?? 0, try self.days ?? 0)
      guard let months = Int32(exactly: months), let days = Int32(exactly: days) else {
        throw misfit("m, d", expected: "two 32-bit numbers")
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
