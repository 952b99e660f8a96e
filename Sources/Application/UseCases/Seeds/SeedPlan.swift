package import Documents
import Schema
package import Time

/// What a run of a dataset makes. The same plan makes the same documents to the byte, ids included, on
/// any machine.
package struct SeedPlan: Sendable {
  package let dataset: DatasetDocument
  package let athletes: Int
  package let days: Int
  /// The last day.
  package let until: PlainDate
  package let seed: UInt64

  /// - Parameters:
  ///   - athletes: nil for what the dataset says; so with `days`.
  /// - Throws: `SeedRefusal.outsideOfTheCalendar` when its nights and zones would leave the years 1 to 9999.
  package init(
    _ dataset: DatasetDocument, athletes: Int? = nil, days: Int? = nil, until: PlainDate,
    seed: UInt64 = 1
  ) throws {
    self.dataset = dataset
    self.athletes = try athletes ?? Int(dataset.required(\.athletes))
    self.days = try days ?? Int(dataset.required(\.days))
    self.until = until
    self.seed = seed
    // Nights begin on the day before, and zones are up to a day from UTC.
    guard until.adding(days: -self.days - 1) != nil, until.adding(days: 2) != nil else {
      throw SeedRefusal.outsideOfTheCalendar
    }
  }

  package var name: String {
    get throws(StoredMisfit) { try dataset.required(\.name) }
  }

  /// The athletes, and the coach of a team.
  package var people: Int {
    get throws(StoredMisfit) { athletes + (try dataset.team?.coach == nil ? 0 : 1) }
  }

  package var firstDay: PlainDate { until.adding(days: 1 - days) ?? until }

  /// The days, the first one first.
  var dates: [PlainDate] { (0..<days).compactMap { firstDay.adding(days: $0) } }

  /// The moment at which all is said to be written, since a clock would differ.
  var writtenAt: Instant {
    get throws { try Zone.utc.startOfDay(until) }
  }
}
