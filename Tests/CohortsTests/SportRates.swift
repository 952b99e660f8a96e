import Athletics
import Cohorts
import Time

/// One row of the table of SCIENCE section 5, in litres per hour, and a group that should match it.
struct SportRates: CustomStringConvertible, Sendable {
  let mean: Double
  let sd: Double
  let group: Cohort.Group

  var description: String { group.sport.rawValue }

  static let table = [
    SportRates(mean: 1.51, sd: 0.70, group: .americanFootball),
    SportRates(mean: 1.28, sd: 0.57, group: .running),
    SportRates(mean: 1.28, sd: 0.57, group: .cycling),
    SportRates(mean: 0.95, sd: 0.42, group: .basketball),
    SportRates(mean: 0.94, sd: 0.38, group: .soccer),
    SportRates(mean: 0.83, sd: 0.34, group: .baseball),
  ]
}

extension Cohort {
  static let ofTheTable = Cohort(
    groups: SportRates.table.map(\.group),
    places: [
      .init(ZoneID("Europe/Rome") ?? .utc),
      .init(ZoneID("Australia/Sydney") ?? .utc, share: 0.5, hottestDay: 17),
    ])
}
