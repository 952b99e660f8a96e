import Athletics
package import Cohorts
package import Schema
import Time

extension Cohort {
  /// The athletes of a dataset.
  ///
  /// - Throws: `StoredMisfit` for a document that was not read as one.
  package init(_ dataset: DatasetDocument) throws(StoredMisfit) {
    self.init(
      groups: try dataset.groups.map { group throws(StoredMisfit) in try Group(group) },
      places: try dataset.places.map { place throws(StoredMisfit) in
        Place(
          try place.required(\.zone), share: try place.share ?? 1,
          hottestDay: try place.hottestDay.map { Int($0) } ?? 200)
      })
  }
}

extension Cohort.Group {
  fileprivate init(_ document: Document<DatasetGroupFields>) throws(StoredMisfit) {
    let sport = Sport(rawValue: try document.required(\.sport))
    self = Self.published.first { $0.sport == sport } ?? .running
    self.sport = sport
    if let share = try document.share { self.share = share }
    if let women = try document.women { self.women = women }
    if let mass = try document.mass { self.mass = try Cohort.Spread(mass) }
    if let intensity = try document.intensity { self.intensity = try Cohort.Spread(intensity) }
    if let air = try document.air { self.air = try Cohort.Spread(air) }
    if let season = try document.season { self.season = season }
    if let multiplier = try document.sweatMultiplier { sweatMultiplier = multiplier }
    if let sessions = try document.sessionsPerWeek { sessionsPerWeek = Int(sessions) }
  }
}

extension Cohort.Spread {
  fileprivate init(_ document: Document<SpreadFields>) throws(StoredMisfit) {
    self.init(mean: try document.required(\.mean), sd: try document.required(\.sd))
  }
}
